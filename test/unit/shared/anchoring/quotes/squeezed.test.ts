import fc from 'fast-check'
import { expect, it } from 'vitest'
import { gramsOf, gramUnits } from '../../../../../shared/anchoring/quotes/grams'
import { letterAt, squeezedOf } from '../../../../../shared/anchoring/quotes/squeezed'

const spaces = ' \t\n\v\f\r\u00A0\u1680\u2000\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF'
const text = fc.string({ unit: fc.constantFrom(...spaces, 'a', 'b', '\u200B', '字', '😀'), maxLength: 40 })

it('each letter has its offset in the text, and each offset its next letter', () => {
  fc.assert(
    fc.property(text, (value) => {
      const squeezed = squeezedOf(value)
      const { letters, offsets } = squeezed
      expect(letters).toBe(value.replace(/\s/g, ''))
      for (let at = 0; at < letters.length; at++) expect(value[offsets[at] ?? -1]).toBe(letters[at])
      for (let offset = 0; offset <= value.length; offset++) {
        expect(letterAt(squeezed, offset)).toBe(value.slice(0, offset).replace(/\s/g, '').length)
      }
    }),
  )
})

it('runs of letters are found wherever they occur', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 60 }), (letters) => {
      const grams = gramsOf(letters)
      for (let at = 0; at + gramUnits <= letters.length; at++) {
        const run = letters.slice(at, at + gramUnits)
        const all = Array.from(letters, (_, start) => start).filter((start) => letters.startsWith(run, start))
        expect([...grams.placesOf(run, 0)].filter((start) => letters.startsWith(run, start))).toEqual(all)
      }
    }),
  )
})
