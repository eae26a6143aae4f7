import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { offsetOf, placeOf, type Span } from '../../../../../renderer/reader/text/offsets'

/** "ab", newline, "cde" and right after it "f" */
const spans: Span[] = [
  { start: 0, length: 2 },
  { start: 3, length: 3 },
  { start: 6, length: 1 },
]

const spanLists = fc
  .array(fc.record({ gap: fc.integer({ min: 0, max: 1 }), length: fc.integer({ min: 1, max: 9 }) }), { minLength: 1 })
  .map((parts) => {
    let at = 0
    return parts.map(({ gap, length }) => {
      const span = { start: at + gap, length }
      at = span.start + length
      return span
    })
  })

describe('places in text nodes', () => {
  it('a range that starts between two nodes starts in the next, one that ends there ends in the last', () => {
    expect(placeOf(spans, 6, 'start')).toEqual({ index: 2, within: 0 })
    expect(placeOf(spans, 6, 'end')).toEqual({ index: 1, within: 3 })
    expect(placeOf(spans, 2, 'start')).toEqual({ index: 1, within: 0 })
    expect(placeOf(spans, 3, 'end')).toEqual({ index: 0, within: 2 })
  })

  it('offsets beyond the text stand at its ends', () => {
    expect(placeOf(spans, 99, 'start')).toEqual({ index: 2, within: 1 })
    expect(placeOf(spans, 0, 'end')).toEqual({ index: 0, within: 0 })
    expect(placeOf([], 0, 'start')).toBeNull()
  })

  it('going to the node and back is identity at every offset that stands in a node', () => {
    fc.assert(
      fc.property(spanLists, (list) => {
        for (const { start, length } of list) {
          for (let offset = start; offset <= start + length; offset += 1) {
            for (const edge of ['start', 'end'] as const) {
              const place = placeOf(list, offset, edge)
              expect(place).not.toBeNull()
              if (place === null) continue
              const back = offsetOf(list, place)
              // At a node's end, a range that starts goes on to the next node, which may stand after a separator.
              const atEdge = edge === 'start' ? offset === start + length : offset === start
              if (atEdge) expect(Math.abs(back - offset)).toBeLessThanOrEqual(1)
              else expect(back).toBe(offset)
            }
          }
        }
      }),
    )
  })
})
