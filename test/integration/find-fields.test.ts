import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lettersSql, wholeFieldSql } from '../../electron/cards/find/fields-sql'
import { fieldsTest } from '../../electron/cards/find/matchers'
import { sql, type Sql } from '../../electron/cards/find/sql'

const db = new Database(':memory:')

/** What a condition says of a note with such fields. */
const told = ({ text, values }: Sql, fields: object): unknown =>
  db
    .prepare(`SELECT ${text} FROM (SELECT ? AS fields_json)`)
    .pluck()
    .get(...values, JSON.stringify(fields))

test('SQL tells of whole fields what reading them tells (property)', () => {
  const sign = fc.constantFrom('a', 'B', 'é', 'e', '"', '\\', '\n', '%', '_', ' ', ',', ':', 'front', '中')
  const words = fc.string({ unit: sign, maxLength: 6 })
  const piece = fc.oneof(
    words.filter((text) => text !== '').map((text) => ({ text })),
    fc.constantFrom({ wild: '*' as const }, { wild: '_' as const }),
  )
  const pattern = fc.array(piece, { maxLength: 4 })
  const note = fc.record({ type: fc.constant('typed'), front: words, answer: words, extra: words })
  let found = 0
  fc.assert(
    fc.property(note, pattern, fc.boolean(), (fields, asked, isOwn) => {
      const own = isOwn ? [{ text: fields.front }].filter(({ text }) => text !== '') : asked
      const names = ['front', 'answer'] as const
      const read = fieldsTest(names, { how: 'plain', pattern: own }, true)(JSON.stringify(fields)) ? 1 : 0
      found += read
      expect(told(wholeFieldSql(names, own, sql`${read}`), fields)).toBe(read)
      // Where the test is not asked, SQL alone is right; where it is, its word counts.
      expect([read, 1 - read]).toContain(told(wholeFieldSql(names, own, sql`${1 - read}`), fields))
    }),
    { numRuns: 3000 },
  )
  expect(found).toBeGreaterThan(100)
})

test('of notes in ASCII nothing is read but for lists', () => {
  const fields = { type: 'question', front: 'What "is" it?', back: 'a\\b\nc' }
  const ask = (piece: string) => wholeFieldSql(['front'], [{ text: piece }, { wild: '*' }], sql`NULL`)
  expect(told(ask('what'), fields)).toBe(1)
  expect(told(ask('who'), fields)).toBe(0)
  expect(told(ask('what'), { ...fields, back: 'é' })).toBeNull()
  expect(told(lettersSql('is'), fields)).toBe(1)
  expect(told(lettersSql('zzz'), fields)).toBe(0)
  expect(told(lettersSql('zzz'), { ...fields, back: 'é' })).toBe(1)
})
