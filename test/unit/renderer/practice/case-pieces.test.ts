import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { colorOf, piecesOf, type NumberedMark } from '../../../../renderer/practice/case-pieces'

const mark = (number: number, start: number, end: number): NumberedMark => ({ number, color: 1, start, end })
const outline = (length: number, marks: NumberedMark[], chosen: { start: number; end: number } | null = null) =>
  piecesOf(length, marks, chosen).map(({ start, end, mark: seen, ends, isChosen }) =>
    [start, end, seen?.number ?? '-', ends.join('') || '-', isChosen ? 'chosen' : ''].join(' ').trim(),
  )

describe('a paragraph with marks', () => {
  test('without any is one piece', () => {
    expect(outline(10, [])).toEqual(['0 10 - -'])
  })

  test('is cut where marks begin and end; the number stands at the end', () => {
    expect(outline(10, [mark(1, 2, 5)])).toEqual(['0 2 - -', '2 5 1 1', '5 10 - -'])
  })

  test('shows the shorter of two that overlap, and both numbers', () => {
    expect(outline(10, [mark(1, 0, 8), mark(2, 2, 4)])).toEqual(['0 2 1 -', '2 4 2 2', '4 8 1 1', '8 10 - -'])
    expect(outline(6, [mark(1, 0, 6), mark(2, 2, 6)])).toEqual(['0 2 1 -', '2 6 2 12'])
  })

  test('says which words are chosen', () => {
    expect(outline(10, [mark(1, 2, 5)], { start: 4, end: 7 })).toEqual([
      '0 2 - -', '2 4 1 -', '4 5 1 1 chosen', '5 7 - - chosen', '7 10 - -',
    ]) // prettier-ignore
  })

  test('loses and doubles no letter, whatever is marked', () => {
    const range = fc.tuple(fc.nat(20), fc.nat(20)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
    fc.assert(
      fc.property(fc.array(range), fc.option(range), (ranges, chosen) => {
        const marks = ranges.map(({ start, end }, at) => mark(at + 1, start, end))
        const pieces = piecesOf(20, marks, chosen)
        expect(pieces.flatMap(({ start, end }) => [start, end])).toEqual([
          0,
          ...pieces.slice(1).flatMap(({ start }) => [start, start]),
          20,
        ])
      }),
    )
  })

  test('has five colours, again and again', () => {
    expect([0, 1, 4, 5, 9].map(colorOf)).toEqual([1, 2, 5, 1, 5])
  })
})
