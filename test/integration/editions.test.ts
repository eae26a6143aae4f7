import { expect, describe, test } from 'vitest'
import { body, editionLibrary, finder, first, keeper, keeperNow, owner, paragraph } from './edition-library'

/** What is said before an edition is taken; nobody cancels it. */
async function foretold(call: ReturnType<typeof editionLibrary>['call'], edition: { newId: string; oldId: string }) {
  const preview = await call.annotations.previewEdition(edition)
  if (preview === null) throw new Error('cancelled')
  return preview
}

describe('before an edition is taken', () => {
  test('it says what will stay, move, have to be checked and lose its words, of marks and of cards', async () => {
    const { bring, mark, call, textOf } = editionLibrary()
    const oldId = await bring('old', first)
    await mark(oldId, paragraph(1).slice(0, 40))
    await mark(oldId, finder)
    await mark(oldId, keeper, 'who?')
    await mark(oldId, owner, 'harsh')
    const at = (await textOf(oldId)).indexOf(owner)
    for (const [start, end] of [
      [at, at + 30],
      [0, 7],
    ] as const)
      await call.cards.add({
        fields: { type: 'question', front: `At ${start}?`, back: 'So' },
        deckId: null,
        tags: [],
        source: { documentId: oldId, start, end },
      })
    const newId = await bring('new', ['# Salvage', ...body(1, 9, 2), finder, ...body(3), keeperNow, ...body(4, 5, 6)])
    const before = await call.history.state()
    const { marks, cards } = await foretold(call, { newId, oldId })
    expect(marks).toMatchObject({ stay: 1, move: 1, back: 0, lost: 0 })
    expect(marks.toCheck).toEqual([{ id: expect.any(String), quote: keeper, hasNote: true, words: keeperNow }])
    expect(marks.orphaned).toEqual([{ id: expect.any(String), quote: owner, hasNote: true, words: null }])
    expect(cards).toEqual({ placed: 1, toCheck: 0, orphaned: 1 })
    expect(await call.history.state()).toEqual(before)
  })

  test('a mark that had lost its words and finds them is said to come back', async () => {
    const { bring, mark, call } = editionLibrary()
    const oldId = await bring('one', first)
    await mark(oldId, owner)
    const without = await bring('two', ['# Salvage', ...body(1, 2), finder, ...body(3), keeper, ...body(4, 5, 6)])
    await call.library.takeEdition({ newId: without, oldId })
    const still = await bring('three', ['# Salvage', ...body(1, 2), finder, ...body(3), keeper, ...body(4, 5, 7)])
    expect((await foretold(call, { newId: still, oldId })).marks).toMatchObject({
      lost: 1,
      orphaned: [],
    })
    const again = await bring('four', [...first, ...body(8)])
    expect((await foretold(call, { newId: again, oldId })).marks).toMatchObject({ back: 1 })
  })

  test('what was worked out then is not worked out again, but for marks laid since', async () => {
    const { bring, mark, call, asked, lies } = editionLibrary()
    const oldId = await bring('old', first)
    await mark(oldId, finder)
    await mark(oldId, keeper)
    const newId = await bring('new', [...first.slice(0, 1), ...body(9), ...first.slice(1)])
    await call.annotations.previewEdition({ newId, oldId })
    expect(asked).toEqual([2])
    await mark(oldId, owner)
    await call.annotations.previewEdition({ newId, oldId })
    expect(asked).toEqual([2, 1])
    await call.library.takeEdition({ newId, oldId })
    await lies(oldId)
    expect(asked).toEqual([2, 1])
  })

  test('it is not said any more once that is cancelled', async () => {
    const { bring, mark, call, holdUp, asked } = editionLibrary()
    const [oldId, newId] = [await bring('old', first), await bring('new', [...first, 'More.'])]
    await mark(oldId, finder)
    holdUp(new Promise(() => {}))
    const said = call.annotations.previewEdition({ newId, oldId, importId: 'p' })
    while (asked.length === 0) await new Promise((next) => setImmediate(next))
    await call.library.cancelImport({ importId: 'p' })
    expect(await said).toBeNull()
  })

  test('it is not said of a text that is gone', async () => {
    const { bring, call } = editionLibrary()
    const [oldId, newId] = [await bring('old', first), await bring('new', [...first, 'More.'])]
    await call.library.trash({ id: newId })
    await expect(call.annotations.previewEdition({ newId, oldId })).rejects.toMatchObject({
      cause: { code: 'not-found' },
    })
  })
})

describe('an edition that is taken', () => {
  /** as the first, but for some words before */
  const withOwner = ['# Salvage', ...body(9), ...first.slice(1)]
  const moved = ['# Salvage', ...body(9, 1, 2), finder, ...body(3), keeperNow, ...body(4, 5, 6)]

  test('has the place of every mark and passage stored before it is shown', async () => {
    const { bring, mark, call, rows, asked, lies } = editionLibrary()
    const oldId = await bring('old', first)
    for (const words of [finder, keeper, owner]) await mark(oldId, words)
    const newId = await bring('new', moved)
    await call.library.takeEdition({ newId, oldId })
    expect(rows('annotation_place WHERE revision = 2')).toBe(3)
    const times = asked.length
    expect(await lies(oldId)).toEqual({
      [finder]: ['placed', finder],
      [keeper]: ['to-check', keeperNow],
      [owner]: 'orphaned',
    })
    expect(asked).toHaveLength(times)
  })

  test('is undone and done again exactly, also after a restart', async () => {
    const { bring, mark, call, files, textOf } = editionLibrary()
    const oldId = await bring('old', first)
    for (const words of [finder, keeper, owner]) await mark(oldId, words, 'mine')
    const seen = async () => ({
      text: await textOf(oldId),
      marks: await call.annotations.list({ documentId: oldId }),
      trash: (await call.library.trashed()).map(({ id }) => id),
    })
    const newId = await bring('new', moved)
    const before = await seen()
    await call.library.takeEdition({ newId, oldId })
    const after = await seen()
    files.reopen()
    expect((await call.history.undo()).name).toBe('update-document')
    expect(await seen()).toEqual(before)
    files.reopen()
    await call.history.redo()
    expect(await seen()).toEqual(after)
  })

  test('that lost words gives them back to their mark when a later one has them', async () => {
    const { bring, mark, call, lies } = editionLibrary()
    const oldId = await bring('one', first)
    await mark(oldId, owner, 'harsh')
    await call.library.takeEdition({ newId: await bring('two', moved), oldId })
    expect(await lies(oldId)).toEqual({ [owner]: 'orphaned' })
    await call.library.takeEdition({ newId: await bring('three', withOwner), oldId })
    expect(await lies(oldId)).toEqual({ [owner]: ['placed', owner] })
  })

  test('leaves a mark that was laid anew on the words that the learner chose', async () => {
    const { bring, mark, call, lies, textOf } = editionLibrary()
    const oldId = await bring('one', first)
    const { id } = await mark(oldId, owner)
    await call.library.takeEdition({ newId: await bring('two', moved), oldId })
    const start = (await textOf(oldId)).indexOf(finder)
    await call.annotations.attach({ id, start, end: start + finder.length })
    await call.library.takeEdition({ newId: await bring('three', withOwner), oldId })
    expect(await lies(oldId)).toEqual({ [finder]: ['placed', finder] })
    for (const name of ['update-document', 'import-document', 'attach-mark'])
      expect((await call.history.undo()).name).toBe(name)
    expect(await lies(oldId)).toEqual({ [owner]: 'orphaned' })
  })

  test('does not mind a mark that no text could have', async () => {
    const { bring, mark, call, files, lies } = editionLibrary()
    const oldId = await bring('old', first)
    await mark(oldId, finder)
    const broken = await mark(oldId, keeper)
    files.store.db
      .prepare(`UPDATE annotation SET start_offset = -7, end_offset = 900000000, exact = '' WHERE id = ?`)
      .run(broken.id)
    const far = await mark(oldId, owner)
    files.store.db
      .prepare('UPDATE annotation SET start_offset = 8000000, end_offset = 8000009 WHERE id = ?')
      .run(far.id)
    const newId = await bring('new', moved)
    expect((await foretold(call, { newId, oldId })).marks).toMatchObject({ move: 1 })
    await call.library.takeEdition({ newId, oldId })
    expect(await lies(oldId)).toEqual({ [finder]: ['placed', finder], '': 'orphaned', [owner]: 'orphaned' })
  })

  test('leaves nothing if it is cancelled while marks are carried', async () => {
    const { bring, mark, call, holdUp, goOn, asked, rows, textOf, lies } = editionLibrary()
    const oldId = await bring('old', first)
    await mark(oldId, finder)
    const newId = await bring('new', moved)
    const before = await textOf(oldId)
    holdUp(new Promise(() => {}))
    const taking = call.library.takeEdition({ newId, oldId, importId: 'take-1' })
    while (asked.length === 0) await new Promise((next) => setImmediate(next))
    await call.library.cancelImport({ importId: 'take-1' })
    expect(await taking).toEqual({ result: { taken: false }, op: null, changed: [] })
    expect(rows('annotation_place WHERE revision <> 1')).toBe(0)
    expect(rows(`document_revision WHERE document_id = '${oldId}'`)).toBe(1)
    expect(await textOf(oldId)).toBe(before)
    goOn()
    await call.library.takeEdition({ newId, oldId })
    expect(await lies(oldId)).toEqual({ [finder]: ['placed', finder] })
  })

  test('has the places of marks that are laid, changed and removed while others are carried', async () => {
    const { bring, mark, call, holdUp, goOn, asked, lies, textOf, rows } = editionLibrary()
    const oldId = await bring('old', first)
    const one = await mark(oldId, finder)
    const two = await mark(oldId, keeper)
    const newId = await bring('new', moved)
    const going = Promise.withResolvers<void>()
    holdUp(going.promise)
    const taking = call.library.takeEdition({ newId, oldId })
    while (asked.length === 0) await new Promise((next) => setImmediate(next))
    const third = paragraph(3).slice(0, 50)
    await mark(oldId, third)
    await call.annotations.remove({ id: two.id })
    const start = (await textOf(oldId)).indexOf(paragraph(4))
    await call.annotations.resize({ id: one.id, start, end: start + 60 })
    goOn()
    going.resolve()
    await taking
    expect(rows('annotation_place WHERE revision = 2')).toBe(2)
    const fourth = paragraph(4).slice(0, 60)
    expect(await lies(oldId)).toEqual({ [third]: ['placed', third], [fourth]: ['placed', fourth] })
  })

  test('can be taken after one that was cancelled, and after undoing what was done meanwhile', async () => {
    const { bring, mark, call, holdUp, goOn, asked, lies, textOf } = editionLibrary()
    const oldId = await bring('old', first)
    const one = await mark(oldId, finder)
    const [other, newId] = [await bring('other', [...body(8), ...moved]), await bring('new', moved)]
    await call.annotations.previewEdition({ newId: other, oldId })
    const asking = asked.length
    await mark(oldId, keeper)
    const going = Promise.withResolvers<void>()
    holdUp(going.promise)
    const cancelled = call.library.takeEdition({ newId: other, oldId, importId: 't' })
    while (asked.length === asking) await new Promise((next) => setImmediate(next))
    const start = (await textOf(oldId)).indexOf(paragraph(4))
    await call.annotations.resize({ id: one.id, start, end: start + 60 })
    await call.library.cancelImport({ importId: 't' })
    expect((await cancelled).result.taken).toBe(false)
    goOn()
    await call.history.undo()
    await call.library.takeEdition({ newId, oldId })
    expect(await lies(oldId)).toMatchObject({ [finder]: ['placed', finder] })
  })

  test('does not keep from being undone what was done while it was on its way', async () => {
    const { bring, mark, call, files, lies, textOf } = editionLibrary()
    const oldId = await bring('old', first)
    const { id } = await mark(oldId, finder)
    const { db } = files.store
    const put = () => db.prepare(`INSERT INTO annotation_place VALUES (?, 2, 'orphaned', NULL, NULL)`).run(id)
    put()
    const start = (await textOf(oldId)).indexOf(paragraph(4))
    await call.annotations.resize({ id, start, end: start + 60 })
    // Worked out once more, before the resizing is undone.
    put()
    expect((await call.history.undo()).name).toBe('resize-mark')
    expect(await lies(oldId)).toEqual({ [finder]: ['placed', finder] })
    await call.history.redo()
    expect(await lies(oldId)).toMatchObject({ [paragraph(4).slice(0, 60)]: ['placed', expect.any(String)] })
  })

  test('takes the passages of cards along, and says which are to be checked and which are lost', async () => {
    const { bring, call, textOf, asked } = editionLibrary()
    const oldId = await bring('old', first)
    const text = await textOf(oldId)
    const noteOn = async (words: string) => {
      const start = text.indexOf(words)
      const { result } = await call.cards.add({
        fields: { type: 'question', front: words, back: 'So' },
        deckId: null,
        tags: [],
        source: { documentId: oldId, start, end: start + words.length },
      })
      return result.noteId
    }
    const notes = [await noteOn(finder), await noteOn(keeper), await noteOn(owner)]
    await call.library.takeEdition({ newId: await bring('new', moved), oldId })
    const times = asked.length
    const after = await textOf(oldId)
    const sources = []
    for (const noteId of notes) sources.push((await call.cards.get({ noteId })).source)
    expect(sources.map((source) => source?.state)).toEqual(['placed', 'to-check', 'orphaned'])
    expect(sources.map((source) => after.slice(source?.anchor.start, source?.anchor.end)).slice(0, 2)).toEqual([
      finder,
      keeperNow,
    ])
    const passages = []
    for (const noteId of notes) passages.push(await call.cards.passage({ noteId }))
    expect(passages.map((passage) => passage?.around?.passage.slice(passage.around.start, passage.around.end))).toEqual(
      [finder, keeperNow, undefined],
    )
    expect(passages[2]).toMatchObject({ state: 'orphaned', anchor: { exact: owner }, around: null })
    const rows = await call.cards.ofDocument({ documentId: oldId })
    expect(rows.map(({ front }) => front)).toEqual([finder, keeper])
    expect(rows[0]?.start).toBe(after.indexOf(finder))
    expect(asked).toHaveLength(times)
    await call.history.undo()
    expect((await call.cards.get({ noteId: notes[2] ?? '' })).source?.state).toBe('placed')
  })
})
