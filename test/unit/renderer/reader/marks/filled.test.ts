import fc from 'fast-check'
import { expect, it } from 'vitest'
import { partsOnFills } from '../../../../../renderer/reader/marks/filled'
import type { PlacedMark } from '../../../../../renderer/reader/marks/pieces'

const marks = fc
  .array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }), fc.constantFrom('highlight', 'underline')), {
    maxLength: 8,
  })
  .map((list) =>
    list
      .map(([start, length, style], at): PlacedMark => ({
        id: `m${at}`,
        start,
        end: start + length,
        color: 1,
        style: style === 'highlight' ? 'highlight' : 'underline',
      }))
      .sort((a, b) => a.start - b.start || a.end - b.end),
  )
const terms = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 8 })), { maxLength: 8 })
  .map((list) => {
    let at = 0
    return list.map(([gap, length]) => {
      const start = at + gap
      at = start + length
      return { start, end: at }
    })
  })

it('a letter of a term is drawn as one on a mark exactly where a filled mark lies under it', () => {
  fc.assert(
    fc.property(terms, marks, (ranges, list) => {
      const parts = partsOnFills(ranges, list)
      const covers = (all: readonly { start: number; end: number }[], at: number) =>
        all.some(({ start, end }) => start <= at && at < end)
      const filled = list.filter(({ style }) => style === 'highlight')
      for (let at = 0; at < 120; at += 1) {
        expect(covers(parts, at), `at ${at}`).toBe(covers(ranges, at) && covers(filled, at))
      }
    }),
  )
})
