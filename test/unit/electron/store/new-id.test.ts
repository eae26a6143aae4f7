import { validate, version } from 'uuid'
import { expect, test } from 'vitest'
import { idMaker } from '../../../../electron/store/new-id'

test('ids are UUIDv7s that ascend: within a millisecond, over more than are drawn at once, and while the clock is set back', () => {
  let nowMs = Date.UTC(2026, 2, 2, 9)
  const newId = idMaker(() => nowMs)
  const ids = Array.from({ length: 5000 }, (_, i) => {
    if (i % 1700 === 1699) nowMs += i > 4000 ? 5 : -60_000
    return newId()
  })
  expect(ids.every((id) => validate(id) && version(id) === 7)).toBe(true)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.toSorted()).toEqual(ids)
  nowMs = Date.UTC(2026, 2, 3, 9)
  expect(newId().replaceAll('-', '').slice(0, 12)).toBe(nowMs.toString(16).padStart(12, '0'))
})
