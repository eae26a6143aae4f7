import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addRegion,
  boxBetween,
  LEAST_SIZE,
  moveRegion,
  nextNumber,
  resizeRegion,
} from '../../../../shared/cards/regions'
import { coveredRegion } from '../../../../shared/model/card'

describe('regions of a picture', () => {
  test('get cards of their own, and never one that another has', () => {
    const two = addRegion(addRegion([], 'rectangle'), 'ellipse')
    expect(two.map(({ number, shape }) => [number, shape])).toEqual([
      [1, 'rectangle'],
      [2, 'ellipse'],
    ])
    expect(nextNumber(two.slice(1))).toBe(3)
  })

  test('are drawn from any corner to any other; a mere click is none', () => {
    const drawn = boxBetween({ x: 0.75, y: 0.5 }, { x: 0.25, y: 0.25 })
    expect(drawn).toEqual({ x: 0.25, y: 0.25, width: 0.5, height: 0.25 })
    expect(boxBetween({ x: 0.3, y: 0.3 }, { x: 0.305, y: 0.6 })).toBeNull()
  })

  test('stay on the picture and can be seen, however they are moved and sized', () => {
    const step = fc.record({
      x: fc.double({ min: -2, max: 2, noNaN: true }),
      y: fc.double({ min: -2, max: 2, noNaN: true }),
    })
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(moveRegion, resizeRegion), step), { maxLength: 12 }), (steps) => {
        const [start] = addRegion([], 'rectangle')
        if (!start) throw new Error('none was added')
        const region = steps.reduce((one, [act, by]) => act(one, by), start)
        expect(coveredRegion.safeParse(region).success).toBe(true)
        expect(region.x + region.width).toBeLessThanOrEqual(1 + 1e-9)
        expect(region.y + region.height).toBeLessThanOrEqual(1 + 1e-9)
        expect(Math.min(region.width, region.height)).toBeGreaterThanOrEqual(LEAST_SIZE - 1e-9)
      }),
    )
  })
})
