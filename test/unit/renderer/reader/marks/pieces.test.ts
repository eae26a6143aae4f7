import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { marksAt, visiblePieces, type PlacedMark } from '../../../../../renderer/reader/marks/pieces'

function mark(id: string, start: number, end: number): PlacedMark {
  return { id, start, end, color: 1, style: 'highlight' }
}

const marks = fc
  .array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 20 })), { maxLength: 12 })
  .map((list) => list.map(([start, length], index) => mark(`m${index}`, start, start + length)))

function drawn(list: PlacedMark[]): string {
  return visiblePieces(list)
    .map(({ markId, start, end }) => `${markId} ${start}-${end}`)
    .join(', ')
}

describe('what is seen of overlapping marks', () => {
  it('the shorter is whole, the longer goes on around it', () => {
    expect(drawn([mark('sentence', 10, 60), mark('word', 20, 26)])).toBe('sentence 10-20, word 20-26, sentence 26-60')
    expect(drawn([mark('left', 0, 30), mark('right', 20, 40)])).toBe('left 0-20, right 20-40')
    expect(drawn([mark('a', 0, 5), mark('b', 5, 10)])).toBe('a 0-5, b 5-10')
  })

  it('at every offset it is what a click finds first', () => {
    fc.assert(
      fc.property(marks, (list) => {
        const pieces = visiblePieces(list)
        for (let offset = 0; offset <= 61; offset += 1) {
          const there = pieces.filter((piece) => piece.start <= offset && offset < piece.end)
          expect(there.map((piece) => piece.markId)).toEqual(
            marksAt(list, offset)
              .slice(0, 1)
              .map(({ id }) => id),
          )
        }
      }),
    )
  })

  it('does not depend on the order in which marks are given', () => {
    fc.assert(
      fc.property(marks, (list) => {
        expect(visiblePieces(list.toReversed())).toEqual(visiblePieces(list))
      }),
    )
  })

  it('5,000 marks take a few milliseconds', () => {
    const many = Array.from({ length: 5_000 }, (_, i) => mark(`m${i}`, i * 700, i * 700 + 400 + (i % 7) * 200))
    const before = performance.now()
    expect(visiblePieces(many).length).toBeGreaterThan(4_000)
    // Far above what it takes, so that a busy machine doesn't fail it; a quadratic way takes seconds.
    expect(performance.now() - before).toBeLessThan(500)
  })
})
