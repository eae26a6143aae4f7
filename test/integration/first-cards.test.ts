import { expect, test } from 'vitest'
import { cardColumn } from '../../shared/model/card-table'
import { dayOf, localTimeZone } from '../../shared/time/day'
import { temporaryCollection } from './temporary-collection'

test('the first page of many cards is that of all of them, and how many there are is told with it or after it', async () => {
  const { call, files } = temporaryCollection()
  await call.decks.add({ name: 'Law', parentId: null })
  await call.decks.add({ name: 'Crime', parentId: null })
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
        iif(number % 6 = 0, NULL, number % 40), number % 50 + 1, 5, 0, number % 9, number % 4, 1, 1, number, number % 10 = 0, number % 8
      FROM note WHERE id LIKE 'n%' AND guid = id AND length(id) < 8;
      INSERT INTO review (id, card_id, kind, rating, answered_at_ms, day, parameters_version)
      SELECT 'r' || id, id, 'answer', 1 + position % 4, ${files.now()}, ${dayOf(files.now(), 4, localTimeZone())} - position % 60, '' FROM card
      WHERE id LIKE 'c%' AND length(id) < 8`)
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
  ]
  const rare = [
    'word1 what -is:new',
    'introduced:50',
    'edited:9999',
    'note:typed',
    '-word3',
    'underdog',
    'flag:2 or "what 3"',
  ]
  for (const search of [...asked, ...rare]) {
    for (const column of cardColumn.options) {
      for (const descending of [false, true]) {
        const sort = { column, descending }
        const name = `${search} by ${column}${descending ? ' descending' : ''}`
        const page = await call.cards.list({ search, sort, limit: 20, offset: 0 })
        const all = await call.cards.ids({ search, sort })
        expect(
          page.rows.map(({ id }) => id),
          name,
        ).toEqual(all.slice(0, 20).map(({ id }) => id))
        expect([all.length, null], name).toContain(page.total)
        expect(await call.cards.count({ search, sort }), name).toBe(all.length)
      }
    }
  }
  // Of so many that each is found at once, nobody waits for the last.
  const { total } = await call.cards.list({ search: 're:wh.t', limit: 20, offset: 0 })
  expect(total).toBeNull()
})
