import { beforeEach, describe, expect, test } from 'vitest'
import { importDocument } from '../../electron/library/public'
import type { NoteFields } from '../../shared/model/card'
import type { FoundText } from '../../shared/model/search'
import { fillCollection } from '../bench/large-collection'
import { packs } from './temporary-collection'
import { temporaryLibrary, textFile } from './temporary-library'

let library: ReturnType<typeof temporaryLibrary>
beforeEach(() => {
  library = temporaryLibrary(packs)
})

const search = (typed: string, limit = 20) => library.call.search.all({ typed, typing: false, limit, asker: 'test' })
const marked = ({ text, ranges }: FoundText) => ranges.map(({ start, end }) => text.slice(start, end))

describe('marks that were found', () => {
  const words = 'A weir holds the water back, and somebody has to look after it by day and by night.'
  const mark = async (documentId: string, start: number, end: number, note: string) =>
    (await library.call.annotations.add({ documentId, start, end, color: 1, note })).result.id

  test('stand in the order of how much they are about it', async () => {
    const { documentId } = (await importDocument(library.context, textFile('canal.md', `# Canal\n\n${words}`))).result
    const aside = await mark(
      documentId,
      0,
      60,
      'Asked in class, with much else that has little to do with it: the ferry, once.',
    )
    const about = await mark(documentId, 6, 12, 'A ferry is no ferry boat')
    await mark(documentId, 20, 30, 'Nothing of it')
    const { hits, total } = (await search('ferry')).notes
    expect([hits.map(({ annotationId }) => annotationId), total]).toEqual([[about, aside], 2])
  })

  test('are the newest where there are very many', async () => {
    const { documentId } = (await importDocument(library.context, textFile('canal.md', `# Canal\n\n${words}`))).result
    const insert = library.files.store.db.prepare(
      `INSERT INTO annotation (id, document_id, revision, start_offset, end_offset, exact, prefix, suffix, color, note,
         search_text, created_at_ms, updated_at_ms)
       VALUES ('mark-' || :at, :documentId, 1, 6, 12, 'A weir', '', '', 1, 'Ferry ' || :at, 'Ferry ' || :at, :at, :at)`,
    )
    library.files.store.db.transaction(() => {
      for (let at = 0; at < 1100; at++) insert.run({ at: BigInt(at), documentId })
    })()
    const { hits, total, counted } = (await search('ferry', 2)).notes
    expect([hits.map(({ annotationId }) => annotationId), total, counted]).toEqual([
      ['mark-1099', 'mark-1098'],
      1000,
      false,
    ])
  })
})

describe('notes across marks that were found', () => {
  const ids = ['0198c0de-0000-7000-8000-000000000001', '0198c0de-0000-7000-8000-000000000002'] as const
  const save = (id: string, title: string, body: string, seenAtMs: number | null = null) =>
    library.call.summaries.save({ id, title, body, seenAtMs })
  const found = async (typed: string) => (await search(typed)).summaries

  test('are shown with their words, those that are called so first, and none by the address of a mark', async () => {
    const link = '[the **keeper**](actus:mark/0198c0de-0000-7000-8000-0000000000ff)'
    await save(ids[0], 'Who decides', `Ask ${link} first, then the ferry.`)
    await save(ids[1], 'The ferry', 'It pays. ' + 'Much else that has little to do with it. '.repeat(20))
    const { hits, total } = await found('ferry')
    expect([hits.map(({ summaryId }) => summaryId), total]).toEqual([[ids[1], ids[0]], 2])
    expect(hits.map(({ title }) => marked(title))).toEqual([['ferry'], []])
    expect(hits[1]?.body.text).toBe('Ask the keeper first, then the ferry.')
    expect((await found('keeper decides')).hits.map(({ title, body }) => [marked(title), marked(body)])).toEqual([
      [['decides'], ['keeper']],
    ])
    for (const address of ['actus', 'mark', '0198c0de']) expect(await found(address)).toMatchObject({ total: 0 })
  })

  test('follow what is written, removed and brought back', async () => {
    const { result } = await save(ids[0], '', 'A sluice')
    await save(ids[0], '', 'A weir', result.updatedAtMs)
    expect([(await found('sluice')).total, (await found('weir')).total]).toEqual([0, 1])
    await library.call.summaries.remove({ id: ids[0] })
    expect((await found('weir')).total).toBe(0)
    await library.call.history.undo()
    expect((await found('weir')).hits).toMatchObject([{ summaryId: ids[0], title: { text: '' } }])
    expect(
      (await library.call.search.all({ typed: 'weir', typing: false, limit: 5, scope: 'notes', asker: 't' })).summaries
        .total,
    ).toBe(0)
  })

  test('are the newest where there are very many', async () => {
    const insert = library.files.store.db.prepare(
      `INSERT INTO summary (id, title, body, search_text, created_at_ms, updated_at_ms)
       VALUES ('note-' || :at, '', 'Ferry ' || :at, 'Ferry ' || :at, :at, :at)`,
    )
    library.files.store.db.transaction(() => {
      for (let at = 0; at < 1100; at++) insert.run({ at: BigInt(at) })
    })()
    const { summaries } = await search('ferry', 2)
    expect([summaries.hits.map(({ summaryId }) => summaryId), summaries.total, summaries.counted]).toEqual([
      ['note-1099', 'note-1098'],
      1000,
      false,
    ])
  })
})

describe('cards that were found', () => {
  const add = async (fields: NoteFields) =>
    (await library.call.cards.add({ fields, deckId: null, newDeckName: 'Canals', tags: [], source: null })).result
  const cards = async (typed: string) => (await search(typed)).cards.hits

  test('are shown with what they say, of whatever type they are, and when they are due', async () => {
    const { cardIds } = await add({ type: 'elements', front: 'What makes a lock?', items: ['two gates', 'a sluice'] })
    await add({
      type: 'definition',
      term: 'weir',
      meaning: 'a low dam',
      legalSource: 'Waterways Act, section 4',
      asks: 'meaning',
    })
    await add({ type: 'cloze', text: 'A {{c2::culvert}} runs below.', extra: 'with a grating' })
    expect((await cards('sluice')).map(({ rest }) => rest?.text)).toEqual(['two gates; a sluice'])
    expect((await cards('culvert')).map(({ front }) => front.text)).toEqual(['A culvert runs below.'])
    expect((await cards('grating')).map(({ rest }) => rest?.text)).toEqual(['with a grating'])
    expect((await cards('waterways')).map(({ rest }) => rest && marked(rest))).toEqual([['Waterways']])
    expect(await cards('sluice')).toMatchObject([{ dueAtMs: null, suspended: false }])
    await library.call.cards.suspend({ cardIds, suspended: true })
    library.files.store.db.prepare('UPDATE card SET due_at_ms = 5 WHERE id = ?').run(cardIds[0])
    expect(await cards('sluice')).toMatchObject([{ dueAtMs: 5, suspended: true }])
  })

  test('do not have a word that is unwanted, though they begin with what was typed', async () => {
    await add({ type: 'question', front: 'Lock sluice', back: '-' })
    await add({ type: 'question', front: 'Lock', back: 'gates' })
    expect((await cards('lock -sluice')).map(({ front }) => front.text)).toEqual(['Lock'])
  })

  test('are the newest where there are very many', async () => {
    fillCollection(library.files.store.db, { cards: 1100, answers: 1, nowMs: 0 })
    const { hits, total, counted } = (await search('answer', 2)).cards
    expect([hits.map(({ noteId }) => noteId), total, counted]).toEqual([['large/1099', 'large/1098'], 1000, false])
  })
})

test('a term is found by its other names, first, and with the place where the text explains it', async () => {
  const { hits } = (await search('receipt')).terms
  expect(hits[0]?.term.text).toBe('receipt of persons')
  expect(hits.map(({ term }) => term.text)).toContain('trafficking in persons')
  const byAlias = (await search('which means')).terms.hits
  expect(byAlias[0]?.term.text).toBe('means (element of trafficking)')
  const text = packs.get(hits[0]?.documentId ?? '').document.canonicalText
  expect(text.slice(hits[0]?.at).startsWith('receipt of persons: taking a person over')).toBe(true)
})
