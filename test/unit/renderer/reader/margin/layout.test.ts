import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOut } from '../../../../../renderer/reader/margin/layout'

const item = (key: string, wanted: number, height: number) => ({ key, wanted, height })

describe('what hangs in the margin', () => {
  it('stands level with its words, or below what is in its way', () => {
    const tops = layOut([item('far', 300, 20), item('second', 110, 40), item('first', 100, 40)], 16)
    expect(Object.fromEntries(tops)).toEqual({ first: 100, second: 156, far: 300 })
  })

  it('keeps the given order at one level', () => {
    const tops = layOut([item('a', 10, 20), item('b', 10, 20)], 4)
    expect(Object.fromEntries(tops)).toEqual({ a: 10, b: 34 })
  })

  it('never stands above its words and never overlaps', () => {
    const items = fc
      .array(fc.tuple(fc.nat(500), fc.integer({ min: 1, max: 80 })))
      .map((list) => list.map(([wanted, height], index) => item(`i${index}`, wanted, height)))
    fc.assert(
      fc.property(items, fc.nat(20), (list, gap) => {
        const tops = layOut(list, gap)
        const placed = list.map((one) => ({ ...one, top: tops.get(one.key) ?? -1 }))
        for (const one of placed) expect(one.top).toBeGreaterThanOrEqual(one.wanted)
        const down = placed.toSorted((a, b) => a.top - b.top)
        for (const [index, one] of down.entries()) {
          const next = down[index + 1]
          if (next !== undefined) expect(next.top).toBeGreaterThanOrEqual(one.top + one.height + gap)
        }
      }),
    )
  })
})
