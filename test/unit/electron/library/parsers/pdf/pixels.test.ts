import { PNG } from 'pngjs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Matrix } from '../../../../../../electron/library/parsers/pdf/matrix'
import { layPixels, pixelsOf, pngOf, type Pixels } from '../../../../../../electron/library/parsers/pdf/pixels'

/** Quarters to the right, on a page whose y runs downwards: upright, then turned. */
const turns: Matrix[] = [
  [900, 0, 0, -900, 0, 0],
  [0, 900, 900, 0, 0, 0],
  [-900, 0, 0, 900, 0, 0],
  [0, -900, -900, 0, 0, 0],
]
const [upright, right, over] = turns as [Matrix, Matrix, Matrix]
const mirrored: Matrix = [-900, 0, 0, -900, 0, 0]

const anyPixels: fc.Arbitrary<Pixels> = fc
  .record({
    width: fc.integer({ min: 1, max: 20 }),
    height: fc.integer({ min: 1, max: 20 }),
    form: fc.constantFrom(
      { depth: 1 as const, channels: 1 as const },
      { depth: 8 as const, channels: 3 as const },
      { depth: 8 as const, channels: 4 as const },
    ),
  })
  .chain(({ width, height, form }) => {
    const length = ((width * form.depth * form.channels + 7) >> 3) * height
    return fc.uint8Array({ minLength: length, maxLength: length }).map((data) => ({ width, height, ...form, data }))
  })
const bytes: fc.Arbitrary<Pixels> = anyPixels.filter(({ depth }) => depth === 8)

describe('the pixels of a picture', () => {
  it('come back out of the PNG as they went in', () => {
    fc.assert(
      fc.property(bytes, (pixels) => {
        const { width, height, data } = PNG.sync.read(Buffer.from(pngOf(pixels)))
        const shown = [...data].filter((_, at) => pixels.channels === 4 || at % 4 < 3)
        expect({ width, height, shown }).toEqual({
          width: pixels.width,
          height: pixels.height,
          shown: [...pixels.data],
        })
      }),
    )
  })

  it('turn as quarters turn, and a mirror seen in a mirror is what it was', () => {
    fc.assert(
      fc.property(bytes, (pixels) => {
        const twice = layPixels(layPixels(pixels, right), right)
        expect(layPixels(pixels, upright)).toEqual(pixels)
        expect(twice).toEqual(layPixels(pixels, over))
        expect(layPixels(layPixels(twice, right), right)).toEqual(pixels)
        expect(layPixels(layPixels(pixels, mirrored), mirrored)).toEqual(pixels)
      }),
    )
  })

  it('turn to the right: what was on top stands at the right', () => {
    const flag: Pixels = { width: 2, height: 1, depth: 8, channels: 3, data: Uint8Array.from([1, 1, 1, 2, 2, 2]) }
    expect(layPixels(flag, right)).toEqual({ ...flag, width: 1, height: 2 })
    const black: Pixels = { width: 2, height: 1, depth: 1, channels: 1, data: Uint8Array.from([0b01000000]) }
    expect(layPixels(black, over)).toEqual({ ...black, depth: 8, data: Uint8Array.from([255, 0]) })
  })

  it('are no more than are seen, 216 to the inch, and each the mean of its place', () => {
    const data = Uint8Array.from({ length: 600 * 4 }, (_, at) => (at % 600 < 300 ? 0 : at % 2) * 200)
    const wide: Pixels = { width: 600, height: 4, depth: 8, channels: 1, data }
    const laid = layPixels(wide, [100, 0, 0, -2, 0, 0])
    expect([
      laid.width,
      laid.height,
      [...new Set(laid.data.subarray(0, 150))],
      [...new Set(laid.data.subarray(150, 300))],
    ]).toEqual([300, 2, [0], [100]])
  })

  it('are none if pdf.js gives too few, or nothing', () => {
    const whole = { kind: 2, width: 2, height: 2, data: new Uint8Array(12) }
    expect(pixelsOf(whole)).toEqual({ width: 2, height: 2, depth: 8, channels: 3, data: new Uint8Array(12) })
    expect(pixelsOf({ width: 9, height: 2, data: new Uint8Array(4) })?.depth).toBe(1)
    for (const wrong of [
      null,
      undefined,
      7,
      {},
      { ...whole, data: new Uint8Array(11) },
      { ...whole, kind: 9 },
      { ...whole, width: 0 },
    ])
      expect(pixelsOf(wrong)).toBeNull()
  })
})
