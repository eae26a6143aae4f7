import fc from 'fast-check'
import { expect, it } from 'vitest'
import { firstWhere } from '../../../shared/first-where'

it('gives where something begins to be true, by asking a few times', () => {
  fc.assert(
    fc.property(fc.nat(5_000), fc.nat(5_000), (count, from) => {
      let asked = 0
      const found = firstWhere(count, (index) => {
        asked += 1
        return index >= from
      })
      expect(found).toBe(Math.min(from, count))
      expect(asked).toBeLessThanOrEqual(Math.ceil(Math.log2(count + 1)))
    }),
  )
})
