import { expect, test } from 'vitest'
import { isLeech } from '../../../../shared/scheduling/leech'

const upTo = (most: number) => Array.from({ length: most + 1 }, (_, lapses) => lapses)

test.each([
  [8, [8, 12, 16, 20, 24]],
  [5, [5, 8, 11, 14, 17, 20, 23]],
  [2, [2, 3, 4, 5, 6]],
  [1, [1, 2, 3, 4, 5]],
])('with a threshold of %i a card is called a leech at that, and at every half as many', (threshold, at) => {
  const called = upTo(24).filter((lapses) => isLeech(lapses, threshold))
  expect(called.slice(0, at.length)).toEqual(at)
})

test('without a threshold no card is', () => {
  expect(upTo(50).some((lapses) => isLeech(lapses, 0))).toBe(false)
})
