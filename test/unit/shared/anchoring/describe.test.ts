import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contextUnits, describeAnchor } from '../../../../shared/anchoring/describe'
import { placeAnchor } from '../../../../shared/anchoring/place'

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 })
const range = text.chain((value) =>
  fc
    .tuple(fc.nat(value.length - 1), fc.nat(value.length - 1))
    .map(([a, b]) => ({ value, start: Math.min(a, b), end: Math.max(a, b) + 1 })),
)

describe('describing an anchor', () => {
  it('keeps the words and what stands around them', () => {
    const anchor = describeAnchor('Smuggling is the procurement of illegal entry.', 17, 28)
    expect(anchor).toEqual({
      start: 17,
      end: 28,
      exact: 'procurement',
      prefix: 'Smuggling is the ',
      suffix: ' of illegal entry.',
    })
  })

  it('never cuts a character in two', () => {
    const anchor = describeAnchor('a😀b😀c', 2, 5)
    expect(anchor).toMatchObject({ start: 1, end: 6, exact: '😀b😀', prefix: 'a', suffix: 'c' })
    fc.assert(
      fc.property(range, ({ value, start, end }) => {
        const found = describeAnchor(value, start, end)
        for (const part of [found.exact, found.prefix, found.suffix]) expect(part.isWellFormed()).toBe(true)
        expect(found.prefix.length).toBeLessThanOrEqual(contextUnits)
        expect(found.suffix.length).toBeLessThanOrEqual(contextUnits)
      }),
    )
  })

  it('refuses a range that is empty or leaves the text', () => {
    for (const [start, end] of [
      [3, 3],
      [4, 2],
      [-1, 2],
      [0, 9],
      [0.5, 2],
    ] as const) {
      expect(() => describeAnchor('eight ch', start, end)).toThrow('range-invalid')
    }
  })

  it('is undone by placing it in the same text', () => {
    fc.assert(
      fc.property(range, ({ value, start, end }) => {
        const anchor = describeAnchor(value, start, end)
        expect(placeAnchor(value, anchor)).toEqual({ kind: 'placed', start: anchor.start, end: anchor.end })
      }),
    )
  })
})
