import { expect, test } from 'vitest'
import { bundledMigrations, orderMigrations } from '../../../../electron/store/migrations'

test('migrations run by their number, however they were listed', () => {
  const ordered = orderMigrations({ './migrations/0002-tags.sql': 'B', './migrations/0001-initial.sql': 'A' })
  expect(ordered).toEqual([
    { version: 1, name: 'initial', sql: 'A' },
    { version: 2, name: 'tags', sql: 'B' },
  ])
})

test.each([
  ['a gap', { './0001-a.sql': '', './0003-c.sql': '' }],
  ['a number taken twice', { './0001-a.sql': '', './0001-b.sql': '' }],
  ['a start other than 1', { './0002-a.sql': '' }],
  ['a malformed name', { './1-a.sql': '' }],
])('%s is refused', (_, files) => {
  expect(() => orderMigrations(files)).toThrow('expected')
})

test('the bundled migrations begin with the initial one', () => {
  expect(bundledMigrations()[0]).toMatchObject({ version: 1, name: 'initial' })
})
