import { expect, test } from 'vitest'
import { dayAfter, daysOf, spanOf } from '../../../../renderer/cards/due-in'

test.each([
  ['7', 7],
  [' 0 ', 0],
  ['36500', 36_500],
  ['36501', null],
  ['-1', null],
  ['1.5', null],
  ['', null],
  ['a week', null],
])('%s as a number of days', (typed, days) => expect(daysOf(typed)).toBe(days))

test('a span may be typed either way round', () => {
  expect(spanOf('9', '2')).toEqual({ fromDays: 2, toDays: 9 })
  expect(spanOf('9', '')).toBeNull()
})

test('days are counted by the calendar', () => {
  const late = new Date(2026, 9, 24, 23, 30).getTime()
  expect(new Date(dayAfter(late, 1)).getDate()).toBe(25)
  expect(new Date(dayAfter(late, 9)).getDate()).toBe(2)
})
