import { expect, it } from 'vitest'
import { joinedRanges } from '../../../../shared/practice/near-ranges'

const at = (paragraph: number, start: number, end: number) => ({ paragraph, start, end })

it('what differs is one stretch where two words at most stand between, and never over two paragraphs', () => {
  const text = ['one of them put it in his own hand', 'now']
  expect(joinedRanges(text, [at(0, 0, 3), at(0, 7, 15)])).toEqual([at(0, 0, 15)])
  expect(joinedRanges(text, [at(0, 0, 3), at(0, 12, 15)])).toEqual([at(0, 0, 15)])
  expect(joinedRanges(text, [at(0, 0, 3), at(0, 16, 18)])).toEqual([at(0, 0, 3), at(0, 16, 18)])
  expect(joinedRanges(text, [at(0, 30, 34), at(1, 0, 3)])).toEqual([at(0, 30, 34), at(1, 0, 3)])
  expect(joinedRanges(text, [])).toEqual([])
})
