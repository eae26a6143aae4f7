import { expect, test } from 'vitest'
import { markIds } from '../../../../../electron/annotations/exchange/mark-ids'

test('a mark whose id elsewhere is no well-formed text has an id here as well, always the same', () => {
  const ids = markIds('urn:x-\ud800', 'text')
  expect(ids.derived).toMatch(/^[0-9a-f-]{36}$/)
  expect(markIds('urn:x-\ud800', 'text')).toEqual(ids)
})
