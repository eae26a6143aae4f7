import { expect, test } from 'vitest'
import { isLeap, pagesOf } from '../../../../renderer/cards/page-window'

test('the pages in view are wanted, and those that are about to come into it', () => {
  expect(pagesOf(0, 40)).toEqual([0])
  expect(pagesOf(20, 70)).toEqual([0, 100])
  expect(pagesOf(120, 170)).toEqual([0, 100, 200])
  expect(pagesOf(150, 155)).toEqual([100])
  // An empty list has no last row.
  expect(pagesOf(0, -1)).toEqual([0])
})

test('a list that is dragged far is waited for, its neighbourhood and its beginning are not', () => {
  expect(isLeap([0, 100], [100, 200])).toBe(false)
  expect(isLeap([0, 100], [40_000, 40_100])).toBe(true)
  expect(isLeap([40_000], [0])).toBe(false)
})
