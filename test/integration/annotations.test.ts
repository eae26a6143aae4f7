import { describe, expect, test } from 'vitest'
import { importDocument } from '../../electron/library/public'
import { withCanonicalText } from '../../shared/text/sent-document'
import { temporaryLibrary, textFile } from './temporary-library'

const text = '# Locks\n\nA lock lifts a 🙂 boat from one level to another.\n\nIts keeper says who may pass.'

async function libraryWithText() {
  const library = temporaryLibrary()
  const { result } = await importDocument(library.context, textFile('locks.md', text))
  const { canonicalText } = withCanonicalText(await library.call.library.open({ id: result.documentId }))
  const rangeOf = (words: string) => {
    const start = canonicalText.indexOf(words)
    return { documentId: result.documentId, start, end: start + words.length }
  }
  return { ...library, documentId: result.documentId, canonicalText, rangeOf }
}

describe('the tags of marks', () => {
  test('are counted over all texts, those on most marks first, and follow what is tagged, removed and undone', async () => {
    const { call, context, rangeOf } = await libraryWithText()
    const { result: other } = await importDocument(context, textFile('weirs.md', '# Weirs\n\nA weir holds water back.'))
    const { result: lock } = await call.annotations.add({ ...rangeOf('lock lifts'), color: 1, tags: ['ways', 'act'] })
    await call.annotations.add({ documentId: other.documentId, start: 0, end: 5, color: 2, tags: ['act'] })
    expect(await call.annotations.tags()).toEqual([
      { tag: 'act', count: 2 },
      { tag: 'ways', count: 1 },
    ])
    await call.annotations.setTags({ id: lock.id, tags: [] })
    expect(await call.annotations.tags()).toEqual([{ tag: 'act', count: 1 }])
    await call.history.undo()
    await call.annotations.remove({ id: lock.id })
    expect(await call.annotations.tags()).toEqual([{ tag: 'act', count: 1 }])
    await call.history.undo()
    expect(await call.annotations.tags()).toHaveLength(2)
  })
})

describe('a mark', () => {
  test('keeps its words, its colour and its note over a restart', async () => {
    const { files, call, documentId, rangeOf } = await libraryWithText()
    const across = rangeOf('another.\nIts keeper')
    const { result, op, changed } = await call.annotations.add({ ...across, color: 3, note: 'who else?' })
    expect(op).not.toBeNull()
    expect(changed).toEqual(expect.arrayContaining(['annotation', 'history']))
    files.reopen()
    expect(await call.annotations.list({ documentId })).toEqual([result])
    expect(result).toMatchObject({ color: 3, note: 'who else?', anchor: { exact: 'another.\nIts keeper' } })
    expect(result.anchoring).toEqual({ kind: 'placed', start: across.start, end: across.end })
  })

  test('may lie over another, and they are listed in the order of their words', async () => {
    const { call, documentId, rangeOf } = await libraryWithText()
    await call.annotations.add({ ...rangeOf('who may pass'), color: 1 })
    await call.annotations.add({ ...rangeOf('lifts a 🙂 boat'), color: 2 })
    await call.annotations.add({ ...rangeOf('lock lifts'), color: 3 })
    expect((await call.annotations.list({ documentId })).map(({ anchor }) => anchor.exact)).toEqual([
      'lock lifts',
      'lifts a 🙂 boat',
      'who may pass',
    ])
  })

  test('never ends inside a character', async () => {
    const { call, canonicalText, documentId, rangeOf } = await libraryWithText()
    const start = canonicalText.indexOf('🙂') + 1
    const { result } = await call.annotations.add({ documentId, start, end: rangeOf('boat').end, color: 1 })
    expect(result.anchor.exact).toBe('🙂 boat')
  })

  test('is recoloured, noted and removed, each of which undo takes back', async () => {
    const { call, files, documentId, rangeOf } = await libraryWithText()
    const { result } = await call.annotations.add({ ...rangeOf('lock'), color: 1 })
    files.clock.nowMs += 1000
    await call.annotations.setColor({ id: result.id, color: 4 })
    await call.annotations.setNote({ id: result.id, note: 'a *note*' })
    await call.annotations.remove({ id: result.id })
    const one = async () => (await call.annotations.list({ documentId }))[0]
    expect(await one()).toBeUndefined()
    expect((await call.history.undo()).name).toBe('remove-mark')
    expect(await one()).toMatchObject({ color: 4, note: 'a *note*' })
    expect((await call.history.undo()).name).toBe('edit-mark-note')
    expect(await one()).toMatchObject({ color: 4, note: '' })
    expect((await call.history.undo()).name).toBe('recolour-mark')
    expect(await one()).toEqual(result)
    expect((await call.history.undo()).name).toBe('mark-text')
    expect(await one()).toBeUndefined()
    for (let steps = 0; steps < 4; steps++) await call.history.redo()
    expect(await one()).toBeUndefined()
  })

  test('that is given what it has is no change', async () => {
    const { call, rangeOf } = await libraryWithText()
    const { result } = await call.annotations.add({ ...rangeOf('lock'), color: 1 })
    expect((await call.annotations.setColor({ id: result.id, color: 1 })).op).toBeNull()
  })

  test.each([
    ['an empty range', 5, 5],
    ['a range that runs backwards', 6, 5],
    ['a range beyond the text', 0, 100_000],
  ])('is not made of %s', async (_, start, end) => {
    const { call, documentId } = await libraryWithText()
    await expect(call.annotations.add({ documentId, start, end, color: 1 })).rejects.toMatchObject({
      cause: { code: 'range-invalid' },
    })
    expect(await call.annotations.list({ documentId })).toEqual([])
  })

  test('that is not there is not found', async () => {
    const { call } = await libraryWithText()
    for (const promise of [
      call.annotations.setColor({ id: 'x', color: 1 }),
      call.annotations.setNote({ id: 'x', note: '' }),
      call.annotations.remove({ id: 'x' }),
    ]) {
      await expect(promise).rejects.toMatchObject({ cause: { code: 'not-found' } })
    }
  })
})

describe('what is being written', () => {
  test('is kept over a restart, and is no step of undo', async () => {
    const { call, files } = await libraryWithText()
    const before = await call.history.state()
    const { changed, op } = await call.annotations.saveDraft({ key: 'note:1', text: 'half a sen' })
    expect({ changed, op }).toEqual({ changed: ['draft'], op: null })
    files.reopen()
    expect(await call.annotations.draft({ key: 'note:1' })).toEqual({ text: 'half a sen' })
    expect(await call.history.state()).toEqual(before)
    await call.annotations.saveDraft({ key: 'note:1', text: null })
    expect(await call.annotations.draft({ key: 'note:1' })).toBeNull()
  })

  test('is forgotten with the note that is saved', async () => {
    const { call, rangeOf } = await libraryWithText()
    const { result } = await call.annotations.add({ ...rangeOf('lock'), color: 1 })
    await call.annotations.saveDraft({ key: `note:${result.id}`, text: 'half' })
    await call.annotations.setNote({ id: result.id, note: 'whole' })
    expect(await call.annotations.draft({ key: `note:${result.id}` })).toBeNull()
  })
})
