import { expect, test } from 'vitest'
import { importDocument } from '../../electron/library/public'
import { temporaryLibrary, textFile } from './temporary-library'

test('a suggestion that was dismissed stays dismissed over a restart, until undo brings it back', async () => {
  const { context, call, files } = temporaryLibrary()
  const text = textFile('locks.md', '# Locks\n\nA lock means a chamber with a gate at each end.')
  const { result } = await importDocument(context, text)
  const { documentId } = result
  const { changed } = await call.cards.dismissSuggestion({ documentId, key: 'definition A lock means' })
  expect(changed).toContain('suggestion')
  files.reopen()
  expect(await call.cards.dismissedSuggestions({ documentId })).toEqual(['definition A lock means'])
  expect((await call.history.undo()).name).toBe('dismiss-suggestion')
  expect(await call.cards.dismissedSuggestions({ documentId })).toEqual([])
})

test('nothing is dismissed of a text that is not there', async () => {
  const { call } = temporaryLibrary()
  await expect(call.cards.dismissSuggestion({ documentId: 'none', key: 'a' })).rejects.toMatchObject({
    cause: { code: 'not-found' },
  })
})
