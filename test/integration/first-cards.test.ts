import { expect, test } from 'vitest'
import { readCardIds } from '../../shared/model/card-ids'
import { cardColumn } from '../../shared/model/card-table'
import { dayOf, localTimeZone } from '../../shared/time/day'
import { isShort } from '../forms'
import { temporaryCollection } from './temporary-collection'

const DAY_MS = 86_400_000

test('the first page of many cards is that of all of them, and how many there are is told with it or after it', async () => {
  const { call, files } = temporaryCollection()
  await call.decks.add({ name: 'Law', parentId: null })
  await call.decks.add({ name: 'Crime', parentId: null })
  const today = dayOf(files.now(), 4, localTimeZone())
  files.store.write(0, ({ db }) => {
    db.exec(`INSERT INTO note (id, guid, type, deck_id, fields_json, search_text, created_at_ms, updated_at_ms)
      WITH RECURSIVE many (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM many WHERE i < 2200)
      SELECT 'n' || i, 'n' || i, iif(i % 5 = 0, 'typed', 'question'), (SELECT json_extract(json_group_array(id), '$[' || (i % 3) || ']') FROM deck),
        json_object('type', iif(i % 5 = 0, 'typed', 'question'), 'front', 'What ' || (i % 7), 'back', 'word' || (i % 11), 'answer', 'x', 'extra', '',
          'ignoreCase', json('true'), 'ignoreAccents', json('true')),
        'What ' || (i % 7) || char(10) || 'word' || (i % 11), i / 3, i / 2 FROM many;
      INSERT INTO note_tag SELECT id, 'tag-' || (number % 4) FROM note WHERE number % 3 = 0;
      INSERT INTO card (id, note_id, deck_id, ordinal, state, due_at_ms, due_day, stability, difficulty, step, reps, lapses,
        last_review_at_ms, last_review_day, position, suspended, flag)
      SELECT 'c' || number, id, deck_id, 0, iif(number % 6 = 0, 'new', 'review'), iif(number % 6 = 0, NULL, number % 40),
        iif(number % 6 = 0, NULL, number % 40), number % 50 + 1, 5, 0, number % 9, number % 4, 1,
        iif(number % 6 = 0, NULL, ${today} - iif(number % 13 = 0, 100, number % 60)), number, number % 10 = 0, number % 8
      FROM note WHERE id LIKE 'n%' AND guid = id AND length(id) < 8;
      INSERT INTO review (id, card_id, kind, voids_id, rating, due_day, answered_at_ms, day, parameters_version)
      WITH of_card (number, id, state, day) AS (SELECT position, id, state, position % 60 FROM card WHERE id LIKE 'c%' AND length(id) < 8),
        entry (name, number, card_id, kind, voids, rating, days) AS (
          -- Of some of the new ones it is without effect, and of others taken away by a reset; some were put on a day unasked.
          SELECT 'last', number, id, iif(number % 12 = 0, 'preview', 'answer'), NULL, 1 + number % 4, day FROM of_card WHERE number % 18 > 0
          UNION ALL SELECT 'reset', number, id, 'reset', NULL, NULL, day FROM of_card WHERE state = 'new' AND number % 12 > 0
          UNION ALL SELECT 'put', number, id, 'reschedule', NULL, NULL, 3 FROM of_card WHERE number % 17 = 0
          -- What was taken back had an answer before it.
          UNION ALL SELECT 'undo', number, id, 'void', 'last' || id, NULL, day FROM of_card WHERE state = 'review' AND number % 13 = 0
          UNION ALL SELECT 'first', number, id, 'answer', NULL, 3, 100 FROM of_card WHERE state = 'review' AND number % 13 = 0 OR number % 7 = 0)
      SELECT name || card_id, card_id, kind, voids, rating, iif(kind = 'reschedule', 1, NULL), ${files.now()} - days * ${DAY_MS},
        ${today} - days, '' FROM entry ORDER BY days DESC, name`)
  })
  const asked = [
    '',
    'what',
    'w:wh*',
    're:wh.t',
    'front:what*',
    'is:review',
    'tag:tag*',
    'tag:none',
    'rated:30',
    'rated:30:1',
    'is:new',
  ]
  const rare = [
    'word1 what -is:new',
    'introduced:50',
    'introduced:30 -is:new',
    'resched:5 rated:40',
    'front:"what 3" or back:word4',
    're:rd[45]$ is:new',
    'edited:9999',
    'note:typed',
    '-word3',
    'underdog',
    'flag:2 or "what 3"',
  ]
  const ways = [...asked, ...rare].flatMap((search) =>
    cardColumn.options.flatMap((column) =>
      [false, true].map((descending) => ({ search, sort: { column, descending } })),
    ),
  )
  // In the short form every third: each search in some orders, and each order for some searches.
  for (const { search, sort } of ways.filter((_, at) => !isShort || at % 3 === 0)) {
    const name = `${search} by ${sort.column}${sort.descending ? ' descending' : ''}`
    const page = await call.cards.list({ search, sort, limit: 20, offset: 0 })
    const all = readCardIds(await call.cards.ids({ search, sort }))
    expect(
      page.rows.map(({ id }) => id),
      name,
    ).toEqual(all.slice(0, 20).map(({ id }) => id))
    expect([all.length, null], name).toContain(page.total)
    expect(await call.cards.count({ search, sort }), name).toBe(all.length)
  }
  // What the log says by itself, entry by entry.
  const answered = (from: number, to: number) => `SELECT card_id FROM review AS r WHERE kind IN ('answer', 'preview')
    AND day BETWEEN ${today} - ${from} AND ${today} - ${to} AND NOT EXISTS (SELECT 1 FROM review WHERE voids_id = r.id)`
  for (const [search, sql] of [
    ['rated:30', answered(29, 0)],
    ['rated:30:1', `${answered(29, 0)} AND rating = 1`],
    ['introduced:50', `SELECT * FROM (${answered(49, 0)}) EXCEPT ${answered(9999, 50)}`],
  ] as const) {
    const inLog = files.store.db.prepare<[], string>(`SELECT DISTINCT card_id FROM (${sql})`).pluck().all()
    const found = readCardIds(await call.cards.ids({ search })).map(({ id }) => id)
    expect(found.toSorted(), search).toEqual(inLog.toSorted())
  }
  // Of so many that each is found at once, nobody waits for the last.
  const { total } = await call.cards.list({ search: 're:wh.t', limit: 20, offset: 0 })
  expect(total).toBeNull()
})

test('a word that is in very many notes is read in each of the few that are looked at, and is the same word', async () => {
  const { call, files } = temporaryCollection()
  await call.decks.add({ name: 'Law', parentId: null })
  files.store.write(0, ({ db }) =>
    db.exec(`INSERT INTO note (id, guid, type, deck_id, fields_json, search_text, created_at_ms, updated_at_ms)
      WITH RECURSIVE many (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM many WHERE i < 12000)
      SELECT 'n' || i, 'n' || i, 'question', (SELECT min(id) FROM deck), '{"type":"question","front":"a","back":"b"}',
        iif(i % 9 = 0, 'singings', iif(i % 2, 'Sing-ing', 'a (king) 中') || char(10) || 'b'), i, i FROM many;
      INSERT INTO card (id, note_id, deck_id, ordinal, state, step, reps, lapses, position, suspended, flag)
      SELECT 'c' || number, id, deck_id, 0, 'new', 0, number % 9, number % 4, number, 0, 0 FROM note WHERE id LIKE 'n%' AND id = guid`),
  )
  for (const column of ['due', 'lapses', 'back'] as const) {
    const sort = { column, descending: true }
    const page = await call.cards.list({ search: 'w:*ing', sort, limit: 20, offset: 0 })
    const all = readCardIds(await call.cards.ids({ search: 'w:*ing', sort }))
    expect(all.filter(({ id }) => /^c\d+$/.test(id))).toHaveLength(12_000 - Math.floor(12_000 / 9))
    expect(page.rows.map(({ id }) => id)).toEqual(all.slice(0, 20).map(({ id }) => id))
    expect(page.total).toBeNull()
  }
})
