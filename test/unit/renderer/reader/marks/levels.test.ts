import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { levels, markLevels, marksAt, type PlacedMark } from '../../../../../renderer/reader/marks/levels'

function mark(id: string, start: number, end: number): PlacedMark {
  return { id, start, end, color: 1 }
}

const marks = fc
  .array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 20 })), { maxLength: 12 })
  .map((list) => list.map(([start, length], index) => mark(`m${index}`, start, start + length)))

describe('levels of overlapping marks', () => {
  it('the shorter is drawn above the longer', () => {
    const found = markLevels([mark('word', 12, 16), mark('sentence', 10, 60), mark('clause', 10, 30), mark('apart', 70, 80)])
    expect(Object.fromEntries(found)).toEqual({ sentence: 0, clause: 1, word: 2, apart: 0 })
  })

  it('neighbours that only touch share a level', () => {
    expect([...markLevels([mark('a', 0, 5), mark('b', 5, 10)]).values()]).toEqual([0, 0])
  })

  it('no two marks share a level where they overlap, up to the deepest', () => {
    fc.assert(
      fc.property(marks, (list) => {
        const found = markLevels(list)
        for (const a of list) {
          for (const b of list) {
            if (a === b || a.end <= b.start || b.end <= a.start) continue
            if (found.get(a.id) === levels - 1 && found.get(b.id) === levels - 1) continue
            expect(found.get(a.id)).not.toBe(found.get(b.id))
          }
        }
      }),
    )
  })

  it('what is drawn on top is what a click finds first', () => {
    fc.assert(
      fc.property(marks, fc.nat(60), (list, offset) => {
        const found = markLevels(list)
        const at = marksAt(list, offset).map(({ id }) => found.get(id) ?? -1)
        expect(at).toEqual(at.toSorted((a, b) => b - a))
      }),
    )
  })

  it('do not depend on the order in which marks are given', () => {
    fc.assert(
      fc.property(marks, (list) => {
        expect(new Map(markLevels(list.toReversed()))).toEqual(new Map(markLevels(list)))
      }),
    )
  })
})
