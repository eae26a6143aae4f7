import { expect, it } from 'vitest'
import { isShown, tagsOf } from '../../../../../renderer/reader/marks/filter'

it('the margin shows marks of a colour, or with a tag', () => {
  const mark = { color: 2, tags: ['act', 'som'], toCheck: false } as const
  expect(isShown(mark, { kind: 'color', color: 2 })).toBe(true)
  expect(isShown(mark, { kind: 'color', color: 3 })).toBe(false)
  expect(isShown(mark, { kind: 'tag', tag: 'som' })).toBe(true)
  expect(isShown(mark, { kind: 'tag', tag: 'tip' })).toBe(false)
  expect(isShown(mark, { kind: 'to-check' })).toBe(false)
  expect(isShown({ ...mark, toCheck: true }, { kind: 'to-check' })).toBe(true)
})

it('tags are offered each once, in the order of the alphabet', () => {
  expect(tagsOf([{ tags: ['som', 'act'] }, { tags: [] }, { tags: ['act'] }])).toEqual(['act', 'som'])
})
