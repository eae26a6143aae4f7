import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { importDocument } from '../../electron/library/public'
import type { FoundText, SearchScope } from '../../shared/model/search'
import { withCanonicalText } from '../../shared/text/sent-document'
import { runs } from '../forms'
import { packs } from './temporary-collection'
import { temporaryLibrary, textFile } from './temporary-library'

let library: ReturnType<typeof temporaryLibrary>
beforeEach(() => {
  library = temporaryLibrary(packs)
})

const add = async (name: string, text: string) =>
  (await importDocument(library.context, textFile(name, text))).result.documentId
const search = (typed: string, { typing = false, limit = 20, scope }: Asked = {}) =>
  library.call.search.all({ typed, typing, limit, scope, asker: 'test' })
interface Asked {
  typing?: boolean
  limit?: number
  scope?: SearchScope
}
const marked = ({ text, ranges }: FoundText) => ranges.map(({ start, end }) => text.slice(start, end))
const texts = async (typed: string, asked: Asked = {}) => (await search(typed, asked)).texts

const canal = `# The canal

Boats wait before the lock.

## Locks and weirs

The keeper opens the upper gate. A weir holds the water back.

## Tolls

Every boat pays a toll, and the keeper counts the boats.`

describe('passages of texts', () => {
  test('are found by all words that were typed, with their place', async () => {
    const id = await add('canal.md', canal)
    const { hits, total } = await texts('weir gate')
    expect(total).toBe(1)
    expect(hits[0]).toMatchObject({
      documentId: id,
      title: 'The canal',
      section: { title: 'Locks and weirs', number: '1' },
      words: 'gate',
    })
    expect(hits[0]?.snippet.text).toBe('The keeper opens the upper gate. A weir holds the water back.')
    expect(marked(hits[0]?.snippet ?? { text: '', ranges: [] })).toEqual(['gate', 'weir'])
    const { canonicalText } = withCanonicalText(await library.call.library.open({ id }))
    expect(canonicalText.slice(hits[0]?.at ?? 0).startsWith('gate.')).toBe(true)
    expect((await texts('weir toll dike')).total).toBe(0)
  })

  test('are found by phrases, without words that are unwanted, and by the beginning of what is being typed', async () => {
    await add('canal.md', canal)
    expect((await texts('"upper gate"')).total).toBe(1)
    expect((await texts('"gate upper"')).total).toBe(0)
    expect((await texts('keeper -toll')).total).toBe(1)
    expect((await texts('keep')).total, 'keeper is another word').toBe(0)
    expect((await texts('keep', { typing: true })).total).toBe(2)
  })

  test('are found by other forms of a word, those that have it as it was typed first', async () => {
    await add('a.md', '# Ways\n\nHe smuggled.\n\n## On\n\nSomebody smuggles.\n\n## Off\n\nSmuggling pays.')
    await add('b.md', '# Übergabe\n\nDie Größe stimmt.')
    await add('c.md', '# مدارس\n\nهذه المدرسة قريبة.')
    const found = async (typed: string) =>
      (await texts(typed)).hits.flatMap(({ snippet }) => marked(snippet).map((word) => word.toLowerCase()))
    expect((await found('smuggling'))[0]).toBe('smuggling')
    expect(await found('smuggling')).toEqual(expect.arrayContaining(['smuggled', 'smuggles']))
    expect(await found('"smuggled"')).toEqual(['smuggled'])
    expect(await found('groesse')).toEqual(['größe'])
    expect(await found('المدرسه')).toEqual(['المدرسة'])
  })

  test('of one text that are alike stand in the order in which one reads them', async () => {
    await add('ferries.md', `# Boats\n\n${[1, 2, 3].map((i) => `## Part ${i}\n\nThe ferry leaves.`).join('\n\n')}`)
    const { hits } = await texts('ferry')
    expect(hits.map(({ section }) => section?.title)).toEqual(['Part 1', 'Part 2', 'Part 3'])
  })

  test('of a heading come before those that only mention it', async () => {
    await add(
      'a.md',
      '# Harbours\n\n## Pilots\n\nA boat is led in.\n\n## Ropes\n\nPilots throw ropes; ropes are what pilots throw.',
    )
    const { hits } = await texts('pilots')
    expect(hits.map(({ section }) => section?.title)).toEqual(['Pilots', 'Ropes'])
  })

  test('of a text that is named so come before others', async () => {
    await add('a.md', '# Rivers\n\nA lighthouse is far, and no lighthouse is here, though a lighthouse was.')
    const long = 'and counts its steps by day and by night, whatever the weather, as somebody has to who looks after it'
    const named = await add('b.md', `# The lighthouse\n\n## Its keeper\n\nWho lives in a lighthouse climbs ${long}.`)
    const { hits, titles } = {
      hits: (await texts('lighthouse')).hits,
      titles: (await search('lighthouse')).titles.hits,
    }
    expect(hits[0]?.documentId).toBe(named)
    expect(titles.map(({ documentId }) => documentId)).toEqual([named])
  })

  test('are found where a text has the words, but in no one passage', async () => {
    await add('river.md', '# A river\n\nNo weir is here.')
    await add('road.md', '# A road\n\nNo toll is paid.')
    const id = await add('canal.md', canal)
    const { hits, total } = await texts('weir toll')
    expect([total, hits[0]?.documentId]).toEqual([1, id])
  })

  test('of other scripts are found as their readers write', async () => {
    await add('zh.txt', '关于打击贩运人口行为的补充议定书\n\n贩运人口是一种严重犯罪。')
    await add('ar.txt', 'الاتجار بالأشخاص\n\nيُقصد بتعبير الاتجار تجنيدُ أشخاصٍ أو نقلُهم.')
    await add('ru.txt', 'Незаконный ввоз\n\nЕщё одна страна приняла закон о ввозе.')
    await add('ja.txt', '人身取引\n\nサイバー犯罪は国境を越える。')
    const first = async (typed: string) => (await texts(typed)).hits[0]?.title
    expect(await first('贩运人口')).toContain('议定书')
    expect(await first('تجنيد اشخاص')).toBe('الاتجار بالأشخاص')
    expect(await first('еще')).toBe('Незаконный ввоз')
    expect(await first('サイバー犯罪')).toBe('人身取引')
    expect((await texts('口人')).total).toBe(0)
  })

  test('of a text in the trash are not found until it is back', async () => {
    const id = await add('canal.md', canal)
    await library.call.library.trash({ id })
    expect(await texts('weir')).toMatchObject({ total: 0, hits: [] })
    expect((await search('canal')).titles.total).toBe(0)
    await library.call.history.undo()
    expect((await texts('weir')).total).toBe(1)
  })

  test('are counted, and those that came last are shown, where there are very many', async () => {
    const named = await add(
      'ferry.md',
      '# Rules of ferry-waits\n\n## First\n\nA ferry waits.\n\n## Last\n\nThe ferry sails.',
    )
    const rows = Array.from({ length: 1100 }, (_, i) => `## Part ${i}\n\nThe ferry number ${i} leaves.`)
    await add('ferries.md', `# Boats\n\n${rows.join('\n\n')}`)
    await add('last.md', '# Last\n\nNo ferry here.')
    const { hits, total, counted } = await texts('ferry', { limit: 5 })
    expect([total, counted, hits.length]).toEqual([1000, false, 5])
    expect(hits[0]?.documentId).toBe(named)
    expect(hits.map(({ title }) => title)).toContain('Last')
    const without = (await texts('ferry -waits')).hits.filter(({ documentId }) => documentId === named)
    expect(without.map(({ snippet }) => snippet.text)).toEqual(['The ferry sails.'])
  })
})

describe('words that stand almost everywhere', () => {
  /** Passages of one text, with ids of our own: the index is looked through from the last id back. */
  async function fill(passages: { from: number; count: number; words: string }[]) {
    const id = await add('canal.md', canal)
    const { db } = library.files.store
    const passage = db.prepare('INSERT INTO passage VALUES (?, ?, 1, 0, 40)')
    const index = db.prepare('INSERT INTO passage_search (rowid, words) VALUES (?, ?)')
    db.transaction(() => {
      for (const { from, count, words } of passages)
        for (let at = from; at < from + count; at++) {
          passage.run(at, id)
          index.run(BigInt(at), words)
        }
    })()
  }

  test('are looked for in the texts that have the others, in whatever part of them', async () => {
    await fill([{ from: 1000, count: 5100, words: 'as usual' }])
    await add('without.md', '# Without\n\nA zebra.\n\n## On\n\nIt stands.')
    await add('with.md', '# With\n\nA zebra.\n\n## On\n\nIt stands, as usual.')
    expect((await texts('zebra usual')).hits.map(({ title }) => title)).toEqual(['With'])
  })

  test('are looked for as a phrase from the newest texts back, until there are enough hits or no more passages', async () => {
    await fill([
      { from: 1000, count: 5100, words: 'of a kind that is the usual one' },
      { from: 100_000, count: 2, words: 'the usual kind of the' },
      { from: 300_000, count: 3, words: 'the kind of the usual' },
    ])
    const few = await texts('"kind of the"', { limit: 3 })
    expect([few.hits.length, few.total, few.counted]).toEqual([3, 3, false])
    const all = await texts('"of the"', { limit: 20 })
    expect([all.hits.length, all.total, all.counted]).toEqual([5, 5, true])
    expect(await texts('"the of"')).toMatchObject({ total: 0, counted: true })
  })
})

describe('marks, cards and terms', () => {
  test('a mark is found by its note and by its words, and no more once it is removed', async () => {
    const id = await add('canal.md', canal)
    const { canonicalText } = withCanonicalText(await library.call.library.open({ id }))
    const start = canonicalText.indexOf('A weir holds')
    const { result: mark } = await library.call.annotations.add({
      documentId: id,
      start,
      end: start + 12,
      color: 3,
      note: 'Ask the Schleusenwärter',
    })
    const notes = async (typed: string) => (await search(typed)).notes.hits
    expect(await notes('schleusenwarter')).toMatchObject([
      { annotationId: mark.id, documentId: id, title: 'The canal', color: 3, at: start },
    ])
    expect((await notes('schleusenwarter')).map(({ note }) => marked(note))).toEqual([['Schleusenwärter']])
    expect((await notes('weir')).map(({ quote }) => marked(quote))).toEqual([['weir']])
    await library.call.annotations.setNote({ id: mark.id, note: '闸门' })
    expect(await notes('schleusenwarter')).toEqual([])
    expect(await notes('门')).toHaveLength(1)
    await library.call.annotations.remove({ id: mark.id })
    expect(await notes('weir')).toEqual([])
    await library.call.history.undo()
    expect(await notes('weir')).toHaveLength(1)
  })

  test('a card that begins with what was typed comes first; one that says it is shown with what it says', async () => {
    const card = { deckId: null, newDeckName: 'Canals', tags: [], source: null }
    await library.call.cards.add({
      ...card,
      fields: { type: 'definition', term: 'Keeper of the canal', meaning: 'Who opens gates.', legalSource: '' },
    })
    await library.call.cards.add({
      ...card,
      fields: { type: 'question', front: 'Who opens the upper gate?', back: 'The keeper of the keeper of the canal.' },
    })
    const { hits } = (await search('keeper of the', { typing: true })).cards
    expect(hits.map(({ front }) => front.text)).toEqual(['Keeper of the canal', 'Who opens the upper gate?'])
    expect(hits.map(({ rest }) => rest && marked(rest))).toEqual([
      null,
      ['The', 'keeper', 'of', 'the', 'keeper', 'of', 'the'],
    ])
  })

  test('a card that has the words as they were typed comes before one that has other forms', async () => {
    const card = { deckId: null, newDeckName: 'Canals', tags: [], source: null }
    for (const [front, back] of [
      ['Who locks?', '-'],
      [
        'What does one do at a gate that is closed for the night and has to be opened again?',
        'One locks it, or so it is said; a lock.',
      ],
    ] as const)
      await library.call.cards.add({ ...card, fields: { type: 'question', front, back } })
    const { hits } = (await search('lock')).cards
    expect(hits.map(({ front }) => front.text.slice(0, 4))).toEqual(['What', 'Who '])
  })

  test('a term is found by its name before those that are explained by it', async () => {
    const { terms } = await search('smuggling')
    expect(terms.hits[0]?.term.text).toMatch(/smuggling/i)
    expect(terms.hits[0]).toMatchObject({ documentId: packs.list()[0]?.pack.manifest.id })
    expect(terms.total).toBeGreaterThan(1)
  })
})

test('a search may be held to one kind', async () => {
  await add('smuggling.md', '# Smuggling\n\nSmuggling pays.')
  const { texts: inTexts, titles, notes, cards, terms } = await search('smuggling', { scope: 'texts' })
  expect(inTexts.total).toBe(1)
  expect([titles, notes, cards, terms].map(({ total }) => total)).toEqual([0, 0, 0, 0])
})

test('a title is found by letters in their order, and what was read last is offered', async () => {
  const id = await add('canal.md', canal)
  await add('river.md', '# A river')
  const { titles } = await search('thcan', { typing: true })
  expect(titles.hits.map(({ title }) => [title.text, marked(title)])).toEqual([['The canal', ['Th', 'can']]])
  const strewn = await search('hnl', { typing: true })
  expect(strewn.titles.hits, 'letters strewn over it are no likeness').toEqual([])
  expect(await library.call.search.recent({ limit: 5 })).toEqual([])
  await library.call.library.setPosition({ id, offset: 3, furthest: 3 })
  expect(await library.call.search.recent({ limit: 5 })).toEqual([{ documentId: id, title: 'The canal' }])
})

test('whatever is typed is answered', async () => {
  await add('canal.md', canal)
  const signs = fc.constantFrom(
    ...'"“”-*^():+{}[]\\/\'ab é§\u0000',
    ' AND ',
    ' OR ',
    ' NOT ',
    'NEAR(',
    'words:',
    '贩',
    'weir',
  )
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.array(signs, { maxLength: 12 }).map((some) => some.join('')),
  )
  await fc.assert(
    fc.asyncProperty(typed, fc.boolean(), async (text, typing) => {
      const { texts: found } = await search(text, { typing })
      expect(found.total).toBeGreaterThanOrEqual(found.hits.length === 0 ? 0 : 1)
    }),
    { numRuns: runs(300) },
  )
})
