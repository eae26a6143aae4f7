import { expect, test } from 'vitest'
import { weakestItem, weakItems } from '../../../../renderer/review/weak-items'

const item = (name: string, recalled: number, asked: number) => ({ item: name, recalled, asked })

test('items of a list that are missed again and again are weak, the one that is missed most first', () => {
  const memory = [item('act', 9, 10), item('transfer', 6, 10), item('receipt', 4, 10), item('means', 7, 10)]
  expect(weakItems(memory).map((it) => it.item)).toEqual(['receipt', 'transfer'])
  expect(weakestItem(memory)?.item).toBe('receipt')
})

test('one miss makes no item weak, nor does never having been asked', () => {
  expect(weakItems([item('act', 0, 1)])).toEqual([])
  expect(weakestItem([])).toBeNull()
})
