import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listSql } from '../../electron/cards/find/statements'
import { fieldTests } from '../../electron/cards/find/matchers'
import type { CardsQuestion } from '../../electron/cards/find/question'
import type { NoteFields } from '../../shared/model/card'
import { cardColumn } from '../../shared/model/card-table'
import { parseCardSearch } from '../../shared/search-syntax/parse'
import { dayOf, localTimeZone } from '../../shared/time/day'
import { runs } from '../forms'
import { temporaryCollection } from './temporary-collection'

const DAY_MS = 86_400_000

/** Cards of one's own beside those of the pack, each called by a letter. */
async function collection() {
  const t = temporaryCollection()
  const { files, call } = t
  const deck = async (name: string, parentId: string | null) => (await call.decks.add({ name, parentId })).result.deckId
  const law = await deck('Law', null)
  const crime = await deck('Crime', law)
  const other = await deck('Other law', null)
  const ids = new Map<string, string>()
  const add = async (letter: string, fields: NoteFields, deckId: string, tags: string[] = []) => {
    const { result } = await call.cards.add({ fields, deckId, newDeckName: 'Cards', tags, source: null })
    for (const [at, id] of result.cardIds.entries())
      ids.set(id, result.cardIds.length > 1 ? `${letter}${at + 1}` : letter)
    return result
  }
  const question = (front: string, back: string): NoteFields => ({ type: 'question', front, back })
  await add('a', question('The underdog barks', 'Über **exa**mple, 100 % [here](https://hidden.test)'), law, [
    'animal::dog',
  ])
  await add('b', question('Dog', 'A cat and a_mouse'), crime, ['animal', 'leech'])
  await add('c', { type: 'cloze', text: 'A {{c1::doggy}} and a {{c2::kitten}}', extra: 'ЖУК 中国 law' }, crime)
  await add(
    'd',
    { type: 'definition', term: 'Mule', meaning: 'Carries (drugs)', legalSource: 'Art. 5: Scope', asks: 'both' },
    other,
  )
  await add('e', { type: 'elements', front: 'Acts', items: ['recruits dogs', 'harbours'] }, other)
  const day = dayOf(files.now(), 4, localTimeZone())
  const set = (letter: string, columns: string) => {
    const found = [...ids].filter(([, it]) => it === letter).map(([id]) => id)
    files.store.write(0, ({ db }) => void db.prepare(`UPDATE card SET ${columns} WHERE id = ?`).run(found))
  }
  set(
    'a',
    `state = 'review', due_day = ${day - 1}, due_at_ms = ${files.now() - DAY_MS}, stability = 10, difficulty = 1, reps = 5, lapses = 2,
    last_review_day = ${day - 11}, last_review_at_ms = ${files.now() - 10 * DAY_MS}, flag = 1`,
  )
  set(
    'b',
    `state = 'review', due_day = ${day + 3}, due_at_ms = ${files.now() + 3 * DAY_MS}, stability = 100, difficulty = 10, reps = 9, lapses = 0,
    last_review_day = ${day - 1}, last_review_at_ms = ${files.now() - DAY_MS}, suspended = 1`,
  )
  set(
    'c1',
    `state = 'relearning', due_at_ms = ${files.now() - 1}, stability = 1, difficulty = 5.5, reps = 2,
    last_review_day = ${day}, last_review_at_ms = ${files.now() - 600_000}`,
  )
  set('c2', `buried_day = ${day}, buried_by = 'sibling'`)
  set('d1', `buried_day = ${day - 1}, buried_by = 'learner'`)
  set(
    'e',
    `state = 'learning', due_at_ms = ${files.now() + 60_000}, stability = 1, difficulty = 5, reps = 1, last_review_day = ${day},
    last_review_at_ms = ${files.now()}, flag = 7`,
  )
  const find = async (search: string, sort?: CardsQuestion['sort']) => {
    const { rows } = await call.cards.list({ search, sort, limit: 500, offset: 0 })
    return rows.flatMap(({ id }) => ids.get(id) ?? [])
  }
  return { ...t, ids, find, all: 'a b c1 c2 d1 d2 e', day }
}

/** What a search finds, in the order of the letters. */
async function expectFound(cases: Readonly<Record<string, string>>) {
  const { find } = await collection()
  const found: Record<string, string> = {}
  for (const search of Object.keys(cases)) found[search] = (await find(search)).toSorted().join(' ')
  expect(found).toEqual(cases)
}

test('words are found inside others, whatever their case and accents, in any field', () =>
  expectFound({
    dog: 'a b c1 c2 e',
    'DOG cat': 'b',
    uber: 'a',
    Über: 'a',
    'nc:uber': 'a',
    example: 'a',
    '"underdog barks"': 'a',
    '"dog barks"': 'a',
    '"barks underdog"': '',
    '"rdog bark"': 'a',
    '"cat, and"': '',
    '"中国 la"': 'c1 c2',
    d_ggy: 'c1 c2',
    'b*ks': 'a',
    'cat*mouse': 'b',
    'a\\_mouse': 'b',
    '100 %': 'a',
    '%': 'a',
    жук: 'c1 c2',
    ж_к: 'c1 c2',
    国: 'c1 c2',
    中国: 'c1 c2',
    '"(drugs)"': 'd1 d2',
    'w:dog': 'b',
    'w:dog*': 'b c1 c2 e',
    'w:*dog': 'a b',
    'w:"recruits dogs"': 'e',
    'w:"recruits dog"': '',
    'w:"r*s dogs"': 'e',
    '-dog': 'd1 d2',
    'dog -cat (barks or harbours)': 'a e',
    're:\\bdogs?\\b': 'b e',
    '"re:(?-i)Dog"': 'b',
  }))

test('fields are compared as a whole, but for expressions and words', () =>
  expectFound({
    'front:dog': 'b',
    'front:*dog*': 'a b',
    'front:mule': 'd1 d2',
    'term:mule': 'd1 d2',
    'back:*hidden*': 'a',
    'back:_*': 'a b d1 d2',
    'extra:*law': 'c1 c2',
    'extra:': '',
    'items:harbours': 'e',
    'items:re:^h': 'e',
    'items:w:dogs': 'e',
    'text:*c2*': 'c1 c2',
    'legal-source:"art. 5: scope"': 'd1 d2',
    'fr*:acts': 'e',
  }))

test('decks, tags, types and flags are found by name', () =>
  expectFound({
    'deck:law': 'a b c1 c2',
    'deck:law -deck:law::*': 'a',
    'deck:law::crime': 'b c1 c2',
    'deck:crime': '',
    'deck:*law': 'a b c1 c2 d1 d2 e',
    'deck:"other law"': 'd1 d2 e',
    'preset:default deck:law': 'a b c1 c2',
    'tag:animal': 'a b',
    'tag:animal::*': 'a',
    'tag:dog': '',
    'tag:re:dog$': 'a',
    'tag:none -source:*': 'c1 c2 d1 d2 e',
    'note:cloze': 'c1 c2',
    'note:list -source:*': 'e',
    'card:2': 'c2 d2',
    'flag:1': 'a',
    'flag:7 or flag:2': 'e',
    'has:picture': '',
    'source:none dog': 'a b c1 c2 e',
  }))

test('cards are found by how they stand', () =>
  expectFound({
    'is:new -source:*': 'c2 d1 d2',
    'is:learn': 'c1 e',
    'is:review': 'a b c1',
    'is:learn is:review': 'c1',
    'is:due': 'a c1',
    'is:suspended': 'b',
    'is:buried': 'c2',
    'is:buried-sibling': 'c2',
    'is:buried-manually': '',
    'prop:ivl>=4': 'a b',
    'prop:ivl=4': 'b',
    'prop:due=-1': 'a',
    'prop:due<5': 'a',
    'prop:reps>4': 'a b',
    'prop:lapses!=0 dog': 'a',
    'prop:s=10': 'a',
    'prop:d=50%': 'c1',
    'prop:d>0.9': 'b',
    'prop:r=90%': 'a',
    'prop:r>0.9': 'b c1 e',
    'prop:r<=0.95': 'a',
  }))

test('cards are found by what was done with them, and not by what was taken back', async () => {
  const { find, call, ids, files } = await collection()
  const idOf = (letter: string) => [...ids].find(([, it]) => it === letter)?.[0] ?? ''
  const answer = (letter: string, rating: 1 | 3) =>
    call.review.answer({ cardId: idOf(letter), rating, tookMs: 1, seenReps: 0 })
  await answer('d1', 3)
  await answer('d2', 1)
  expect(await find('rated:1')).toEqual(expect.arrayContaining(['d1', 'd2']))
  expect(await find('rated:1:1')).toEqual(['d2'])
  await call.history.undo()
  expect(await find('rated:1')).toEqual(['d1'])
  await call.history.redo()
  expect(await find('rated:1:1')).toEqual(['d2'])
  files.clock.nowMs += 2 * DAY_MS
  expect(await find('rated:2')).toEqual([])
  expect((await find('rated:3')).toSorted()).toEqual(['d1', 'd2'])
  expect((await find('introduced:3')).toSorted()).toEqual(['d1', 'd2'])
  expect(await find('added:2')).toEqual([])
  expect(await find('added:3 deck:law::crime')).toHaveLength(3)
  await call.review.reschedule({ cardIds: [idOf('a')], fromDays: 4, toDays: 4 })
  expect(await find('resched:1')).toEqual(['a'])
  expect(await find('prop:due=4')).toEqual(['a'])
})

test('cards are found by their ids', async () => {
  const { find, call, ids } = await collection()
  const { rows } = await call.cards.list({ search: 'underdog', limit: 1, offset: 0 })
  const [row] = rows
  expect(await find(`cid:${row?.id},gone`)).toEqual(['a'])
  expect(await find(`nid:${row?.noteId}`)).toEqual(['a'])
  expect(await find(`guid:${row?.noteId}`)).toEqual(['a'])
  expect(await find(`did:${row?.deckId}`)).toEqual(['a'])
  expect(ids.get(row?.id ?? '')).toBe('a')
})

test('the table is in the order of each column both ways, what has nothing in it last, and holds each card once', async () => {
  const { find, call, all } = await collection()
  for (const column of cardColumn.options) {
    const up = await find('-source:*', { column, descending: false })
    const down = await find('-source:*', { column, descending: true })
    expect(up.toSorted().join(' '), column).toBe(all)
    expect(down.toSorted().join(' '), column).toBe(all)
    const of = (rows: readonly object[]) => rows.map((row) => new Map(Object.entries(row)).get(column) ?? null)
    const rows = (
      await call.cards.list({ search: '-source:*', sort: { column, descending: false }, limit: 99, offset: 0 })
    ).rows
    // A card that was never answered, or has no flag, has nothing in these.
    const values = of(rows).filter((value) => typeof value === 'number' && (value > 0 || column === 'lapses'))
    expect(values, column).toEqual(values.toSorted((a, b) => a - b))
  }
  expect((await find('-source:*', { column: 'due', descending: false })).slice(0, 4)).toEqual(['a', 'c1', 'e', 'b'])
  expect((await find('-source:*', { column: 'due', descending: true })).slice(0, 4)).toEqual(['b', 'e', 'c1', 'a'])
  expect(await find('is:review', { column: 'recall', descending: false })).toEqual(['a', 'b', 'c1'])
  expect(await find('is:review', { column: 'interval', descending: true })).toEqual(['a', 'b', 'c1'])
  expect(await find('-source:*', { column: 'front', descending: false })).toEqual([
    'c1',
    'c2',
    'e',
    'b',
    'd1',
    'd2',
    'a',
  ])
  expect(await find('flag:1 or flag:7', { column: 'flag', descending: true })).toEqual(['e', 'a'])
})

test('nothing that is typed stands in the SQL: the same search with other words is the same statement (property)', async () => {
  const { files, day } = await collection()
  const { db } = files.store
  fieldTests(db).use([])
  const textOf = (search: string) => {
    const parsed = parseCardSearch(search)
    if (parsed.kind === 'fault') return parsed.fault.why
    const moment = { nowMs: files.now(), day, dayStartsAtHour: 4, timeZone: 'UTC' }
    const question = {
      search: parsed.search,
      deckId: null,
      documentId: null,
      sort: { column: 'due' as const, descending: false },
      moment,
    }
    const { text, values } = listSql(db, question, () => 0)
    // It is a statement that SQLite takes, with a value for each place.
    expect(db.prepare(text).columns()).toHaveLength(1)
    expect(values).toHaveLength(text.split('?').length - 1)
    return text
  }
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
    fc.constantFrom(`'; DROP TABLE card; --`, `" OR 1=1`, `x') UNION SELECT 1 --`, '?', '\u0000', `NEAR(a b)`, '%_'),
  )
  const places = [
    'deck:"$"',
    'tag:"$"',
    'source:"$"',
    'preset:"$"',
    'front:"$"',
    'nid:"$"',
    'cid:"$"',
    'guid:"$"',
    'tag:re:"$"',
    're:"$"',
  ]
  fc.assert(
    fc.property(hostile, fc.constantFrom(...places), (typed, place) => {
      const put = (words: string) => place.replace('$', () => words.replace(/["\\*_:“”„‟«»]/gu, String.raw`\$&`))
      const text = textOf(put(typed))
      // A pattern has words that the index may know, or none, and signs that JSON writes as they are, or not.
      const known = ['zebra', 'dog', '%', '123', '§', 'zebra§', 'dog§']
      expect(['regex-invalid', 'value-empty', ...known.map((word) => textOf(put(word)))]).toContain(text)
    }),
    { numRuns: runs(400) },
  )
  fc.assert(
    fc.property(hostile, (typed) => {
      const text = textOf(`"${typed.replace(/["\\*_:“”„‟«»]/gu, String.raw`\$&`)}"`)
      // All text of the SQL is of this program: what was typed is bound, or there is nothing to look for.
      const words = 'zebra,dog,%,§,%dog,%жук,underdog barks,über example,жук,中国,the'.split(',')
      const known = words.map((word) => textOf(`"${word}"`))
      expect([...known, 'escape-unknown']).toContain(text)
    }),
    { numRuns: runs(400) },
  )
})
