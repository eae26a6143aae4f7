import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codePointsOf } from '../../../../shared/exchange/code-points'

test('offsets are the same counted sign by sign, in both directions', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const points = codePointsOf(text)
      let units = 0
      Array.from(text).forEach((sign, index) => {
        expect(points.ofUnits(units)).toBe(index)
        expect(points.toUnits(index)).toBe(units)
        units += sign.length
      })
      expect(points.length).toBe(Array.from(text).length)
      expect(points.toUnits(points.length + 5)).toBe(text.length)
    }),
  )
})
