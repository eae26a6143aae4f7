import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rangesBetween } from '../../../../../renderer/reader/text/ranges'

it('ranges near a place are those that reach into it', () => {
  const list = fc.uniqueArray(fc.nat(200), { minLength: 2, maxLength: 40 }).map((edges) => {
    const sorted = edges.toSorted((a, b) => a - b)
    return sorted.slice(0, -1).flatMap((start, i) => (i % 2 === 0 ? [{ start, end: sorted[i + 1] ?? start + 1 }] : []))
  })
  fc.assert(
    fc.property(list, fc.nat(200), fc.nat(60), (all, start, length) => {
      const end = start + length
      expect(rangesBetween(all, start, end)).toEqual(all.filter((range) => range.end > start && range.start < end))
    }),
  )
})
