import { expect, it } from 'vitest'
import { temporaryLibrary } from './temporary-library'

it('a disk that is full is said to be at fault, and nothing of the change is kept', async () => {
  const { files, call } = temporaryLibrary()
  const { db } = files.store
  db.pragma(`max_page_count = ${String(db.pragma('page_count', { simple: true }))}`)
  const saved = call.annotations.saveDraft({ key: 'practice:full', text: 'x'.repeat(100_000) })
  await expect(saved).rejects.toMatchObject({
    cause: { code: 'data-folder-unusable', facts: { detail: 'database or disk is full' } },
  })
  expect(await call.annotations.draft({ key: 'practice:full' })).toBeNull()
})
