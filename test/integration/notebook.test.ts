import { describe, expect, test } from 'vitest'
import { importDocument } from '../../electron/library/public'
import type { MarkColor } from '../../shared/model/annotation'
import type { NotebookEntry, NotebookFilter, NotebookOrder } from '../../shared/model/notebook'
import { withCanonicalText } from '../../shared/text/sent-document'
import { temporaryLibrary, textFile } from './temporary-library'

const DAY_MS = 86_400_000
const locks = `# Locks

## Lifting

A lock lifts a boat from one level to another. The gates are closed by hand.

## Keepers

Its keeper says who may pass. A toll is paid before the gates open.`
const tolls = `# Tolls 2

Whoever carries goods pays a toll.`

const any: NotebookFilter = {
  typed: '',
  color: null,
  tag: null,
  documentId: null,
  state: null,
  fromMs: null,
  untilMs: null,
}

interface Made {
  color?: MarkColor
  tags?: string[]
  note?: string
}

/** Two texts, and what lays marks on their words, a day after the other. */
async function libraryWithTexts() {
  const library = temporaryLibrary()
  const { call, context, files } = library
  const texts = new Map<string, { id: string; text: string }>()
  for (const [name, words] of [
    ['locks', locks],
    ['tolls', tolls],
  ] as const) {
    const { result } = await importDocument(context, textFile(`${name}.md`, words))
    const { canonicalText } = withCanonicalText(await call.library.open({ id: result.documentId }))
    texts.set(name, { id: result.documentId, text: canonicalText })
  }
  const idOf = (name: string) => texts.get(name)?.id ?? ''
  async function mark(name: string, words: string, { color = 1, ...rest }: Made = {}) {
    const start = texts.get(name)?.text.indexOf(words) ?? -1
    files.clock.nowMs += DAY_MS
    const input = { documentId: idOf(name), start, end: start + words.length, color, ...rest }
    return (await call.annotations.add(input)).result
  }
  const page = (filter: Partial<NotebookFilter> = {}, order: NotebookOrder = 'text', offset = 0, limit = 50) =>
    call.notebook.page({ filter: { ...any, ...filter }, order, offset, limit })
  const listed = async (filter?: Partial<NotebookFilter>, order?: NotebookOrder) =>
    (await page(filter, order)).entries.map(({ quote }) => quote.text)
  return { ...library, idOf, mark, page, listed }
}

async function withMarks() {
  const library = await libraryWithTexts()
  const { mark } = library
  const toll = await mark('tolls', 'pays a toll', { color: 2, tags: ['money'] })
  const keeper = await mark('locks', 'keeper says who may pass', { color: 3, note: 'Is the **keeper** alone?' })
  const gates = await mark('locks', 'gates are closed', { color: 1, tags: ['gate', 'money'] })
  const lock = await mark('locks', 'lock lifts', { color: 1 })
  return { ...library, toll, keeper, gates, lock }
}

/** What the notebook lists from, which triggers keep, and what it is derived from. */
function entriesStored({ files }: Awaited<ReturnType<typeof libraryWithTexts>>) {
  const columns = 'document_id, start_offset, number, state, color, has_note, tags, created_at_ms'
  const all = (table: string) => files.store.db.prepare(`SELECT ${columns} FROM ${table} ORDER BY number`).all()
  return { kept: all('annotation_entry'), derived: all('annotation_as_entry') }
}

function expectKept(library: Awaited<ReturnType<typeof libraryWithTexts>>) {
  const { kept, derived } = entriesStored(library)
  expect(kept).toEqual(derived)
}

const groupsOf = (entries: readonly NotebookEntry[]) => entries.map(({ group }) => group)

describe('the notebook', () => {
  test('has the marks of all texts by text, in the order of their words, each section told once', async () => {
    const { page, idOf } = await withMarks()
    const { entries, figures } = await page()
    expect(entries.map(({ quote, section, opensSection }) => [quote.text, section?.number, opensSection])).toEqual([
      ['lock lifts', '1', true],
      ['gates are closed', '1', false],
      ['keeper says who may pass', '2', true],
      ['pays a toll', null, true],
    ])
    expect(groupsOf(entries)).toEqual([
      { kind: 'text', documentId: idOf('locks'), title: 'Locks', count: 3 },
      null,
      null,
      { kind: 'text', documentId: idOf('tolls'), title: 'Tolls 2', count: 1 },
    ])
    expect(figures).toEqual({ total: 4, marks: 4, notes: 1, texts: 2, colors: [2, 1, 1, 0, 0] })
    expect(entries[2]).toMatchObject({ note: 'Is the **keeper** alone?', lang: 'en', state: 'placed', lies: null })
  })

  test('comes page by page, and a page knows what stood before it', async () => {
    const { page } = await withMarks()
    const { entries } = await page({}, 'text', 1, 2)
    expect(entries.map(({ quote, group, opensSection }) => [quote.text, group, opensSection])).toEqual([
      ['gates are closed', null, false],
      ['keeper says who may pass', null, true],
    ])
    expect((await page({}, 'text', 4, 2)).entries).toEqual([])
  })

  test('goes by day, by colour and by tag, where a mark of two tags stands twice', async () => {
    const { page, listed } = await withMarks()
    expect(await listed({}, 'newest')).toEqual([
      'lock lifts',
      'gates are closed',
      'keeper says who may pass',
      'pays a toll',
    ])
    expect(await listed({}, 'oldest')).toEqual([
      'pays a toll',
      'keeper says who may pass',
      'gates are closed',
      'lock lifts',
    ])
    expect(groupsOf((await page({}, 'newest')).entries).map((group) => group?.kind)).toEqual([
      'day',
      'day',
      'day',
      'day',
    ])
    expect(await listed({}, 'color')).toEqual([
      'lock lifts',
      'gates are closed',
      'pays a toll',
      'keeper says who may pass',
    ])
    const byTag = await page({}, 'tag')
    expect(byTag.entries.map(({ quote, group }) => [group, quote.text])).toEqual([
      [{ kind: 'tag', tag: 'gate', count: 1 }, 'gates are closed'],
      [{ kind: 'tag', tag: 'money', count: 2 }, 'gates are closed'],
      [null, 'pays a toll'],
      [{ kind: 'tag', tag: null, count: 2 }, 'lock lifts'],
      [null, 'keeper says who may pass'],
    ])
    expect(byTag.figures).toMatchObject({ total: 5, marks: 4 })
  })

  test('lists what is all of what is asked for; the colours are counted whichever of them is', async () => {
    const { page, listed, gates, idOf } = await withMarks()
    expect(await listed({ tag: 'money' })).toEqual(['gates are closed', 'pays a toll'])
    expect(await listed({ tag: 'mon' })).toEqual([])
    expect(await listed({ tag: 'money', color: 2 })).toEqual(['pays a toll'])
    expect((await page({ tag: 'money', color: 2 })).figures).toMatchObject({
      marks: 1,
      texts: 1,
      colors: [1, 1, 0, 0, 0],
    })
    expect(await listed({ fromMs: gates.createdAtMs })).toEqual(['lock lifts', 'gates are closed'])
    expect(await listed({ untilMs: gates.createdAtMs })).toEqual(['keeper says who may pass', 'pays a toll'])
    expect(await listed({ documentId: idOf('tolls') })).toEqual(['pays a toll'])
  })

  test('finds words of quotes, notes and tags, and shows where they stand', async () => {
    const { page, listed } = await withMarks()
    expect(await listed({ typed: 'mon' })).toEqual(['gates are closed', 'pays a toll'])
    expect(await listed({ typed: '#gate closed' })).toEqual(['gates are closed'])
    expect(await listed({ typed: 'keeper -lock', color: 1 })).toEqual([])
    const [found] = (await page({ typed: 'keeper' })).entries
    expect(found?.quote).toEqual({ text: 'keeper says who may pass', ranges: [{ start: 0, end: 6 }] })
    expect(found?.foundNote).toEqual({ text: 'Is the **keeper** alone?', ranges: [{ start: 9, end: 15 }] })
    expect(await listed({ typed: '"' })).toHaveLength(4)
  })

  test('names all that are asked for, and their tags', async () => {
    const { call, gates, toll } = await withMarks()
    expect(await call.notebook.ids({ filter: { ...any, tag: 'money' }, order: 'tag' })).toEqual([gates.id, toll.id])
    expect(await call.notebook.tags({ ...any, tag: 'gate' })).toEqual([
      { tag: 'gate', count: 1 },
      { tag: 'money', count: 2 },
    ])
    expect(await call.notebook.tags({ ...any, color: 2 })).toEqual([{ tag: 'money', count: 1 }])
  })

  test('leaves out what is in the trash, until it is back', async () => {
    const { call, page, idOf } = await withMarks()
    await call.library.trash({ id: idOf('locks') })
    expect((await page()).figures).toMatchObject({ total: 1, texts: 1, colors: [0, 1, 0, 0, 0] })
    await call.history.undo()
    expect((await page()).figures.total).toBe(4)
  })

  test('follows every change of a mark, and undo of it', async () => {
    const library = await withMarks()
    const { call, page, listed, lock, gates } = library
    const before = await page()
    await call.annotations.setColor({ id: lock.id, color: 5 })
    expect(await listed({ color: 5 })).toEqual(['lock lifts'])
    await call.annotations.setTags({ id: lock.id, tags: ['water'] })
    expect(await listed({ tag: 'water' })).toEqual(['lock lifts'])
    await call.annotations.setNote({ id: gates.id, note: 'By whom?' })
    expect((await page()).figures.notes).toBe(2)
    await call.annotations.remove({ id: gates.id })
    expect((await page()).figures.marks).toBe(3)
    expectKept(library)
    for (let steps = 0; steps < 4; steps++) {
      await call.history.undo()
      expectKept(library)
    }
    expect(await page()).toEqual(before)
  })

  test('tells the cards on the words of a mark, and their note if it is one', async () => {
    const { call, page, keeper, idOf } = await withMarks()
    const fields = { type: 'question' as const, front: 'Who says who may pass?', back: 'The keeper' }
    const source = { documentId: idOf('locks'), start: keeper.anchor.start, end: keeper.anchor.end }
    await call.cards.add({ fields, deckId: null, newDeckName: 'Locks', tags: [], source })
    const cardsNow = async () => (await page()).entries.map(({ cards }) => cards)
    const [note] = await call.cards.ofDocument({ documentId: idOf('locks') })
    const one = { count: 1, noteId: note?.noteId, dueAtMs: null, suspended: false }
    expect(await cardsNow()).toEqual([null, null, one, null])
    await call.cards.add({ fields: { ...fields, front: 'And who not?' }, deckId: null, tags: [], source })
    expect(await cardsNow()).toEqual([null, null, { ...one, count: 2, noteId: null }, null])
  })

  test('after a new edition lists what is to check with the words where it lies, and what is lost with its quote', async () => {
    const library = await withMarks()
    const { call, context, page, listed, idOf } = library
    const edition = locks
      .replace('Its keeper says who may pass.', 'The weather is fair.')
      .replace('gates are closed', 'doors are closed')
    const { result } = await importDocument(context, textFile('locks-2.md', edition))
    await call.library.takeEdition({ newId: result.documentId, oldId: idOf('locks') })
    expectKept(library)
    const { unsure, entries } = await page()
    const states = entries.map(({ quote, state }) => [quote.text, state])
    expect(states).toContainEqual(['keeper says who may pass', 'orphaned'])
    expect(states).toContainEqual(['lock lifts', 'placed'])
    expect(unsure).toMatchObject({ orphaned: 1, title: 'Locks' })
    expect(await listed({ state: 'orphaned' })).toEqual(['keeper says who may pass'])
    expect(entries.find(({ state }) => state === 'orphaned')).toMatchObject({ section: null, lies: null, cards: null })
    await call.history.undo()
    expectKept(library)
    expect((await page()).unsure).toEqual({ toCheck: 0, orphaned: 0, title: null })
  })
})
