import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedPart } from '../../../../renderer/cards/changed-part'

test('what changed is told apart from what stays', () => {
  expect(changedPart('the whole data of it', 'the whole records of it')).toEqual([
    { start: 'the whole ', changed: 'data', end: ' of it' },
    { start: 'the whole ', changed: 'records', end: ' of it' },
  ])
  expect(changedPart('a cybercrime', 'a computer crime')[1].changed).toBe('computer crime')
  expect(changedPart('one two', 'one')).toEqual([
    { start: '', changed: 'one two', end: '' },
    { start: '', changed: 'one', end: '' },
  ])
})

test('of a long text only what stands near is shown, from the beginning of a word', () => {
  const long = 'word '.repeat(30)
  const [was] = changedPart(`${long}old ${long}`, `${long}new ${long}`)
  expect(was.start).toMatch(/^… word (word )*$/)
  expect(was.start.length).toBeLessThan(45)
  expect(was.changed).toBe('old')
  expect(was.end.endsWith(' …')).toBe(true)
})

test('of short texts the three parts are the whole, and no sign is cut in two', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 12 })
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = changedPart(before, after)
      expect(parts.map(({ start, changed, end }) => start + changed + end)).toEqual([before, after])
      for (const part of parts) expect(part.changed.isWellFormed()).toBe(true)
    }),
  )
})
