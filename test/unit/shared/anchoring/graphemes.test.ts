import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeAnchor } from '../../../../shared/anchoring/describe'
import { carryAnchors } from '../../../../shared/anchoring/carry'
import { graphemeEnd, graphemeStart } from '../../../../shared/anchoring/graphemes'

const family = '👩‍👩‍👧'
const flag = '🇧🇪'
const samples: [name: string, grapheme: string][] = [
  ['an emoji of several', family],
  ['an emoji with a skin tone', '👍🏽'],
  ['a flag', flag],
  ['a letter with two signs', 'ọ̣̈'],
  ['a Hangul syllable in its parts', '\u1112\u1161\u11ab'],
  ['an Arabic letter with a vowel sign', 'بَ'],
  ['a Devanagari letter with its vowel', 'कि'],
  ['a character outside of the first plane', '𠮷'],
]

/** Every boundary of a text, by reading it from its start. */
const boundaries = (text: string) =>
  new Set([...new Intl.Segmenter('und').segment(text)].map(({ index }) => index).concat(text.length))

/** Texts of what joins and what does not. */
const joined = fc
  .array(
    fc.oneof(
      fc.constantFrom(...samples.map(([, grapheme]) => grapheme), ' ', 'a', '\n', flag),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    {
      minLength: 1,
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(''))

describe('graphemes', () => {
  it.each(samples)('%s is not cut', (_, grapheme) => {
    const text = `a${grapheme}b`
    for (let at = 1; at <= grapheme.length; at++) {
      expect(graphemeStart(text, at)).toBe(at === 1 + grapheme.length ? at : 1)
      expect(graphemeEnd(text, at)).toBe(at === 1 ? 1 : 1 + grapheme.length)
    }
  })

  it('a row of flags is cut between them, however long', () => {
    const text = `x${flag.repeat(40)}`
    for (let count = 0; count <= 40; count++) {
      expect(graphemeStart(text, 1 + count * flag.length + (count < 40 ? 2 : 0))).toBe(1 + count * flag.length)
    }
  })

  it('bounds are those of the whole text, though only a window is looked at', () => {
    fc.assert(
      fc.property(joined, fc.nat(), (text, at) => {
        const offset = at % (text.length + 1)
        const all = boundaries(text)
        const [start, end] = [graphemeStart(text, offset), graphemeEnd(text, offset)]
        expect(all.has(start) && all.has(end)).toBe(true)
        if (all.has(offset)) expect([start, end]).toEqual([offset, offset])
        else expect(start < offset && offset < end).toBe(true)
      }),
      { seed: 1, numRuns: 500 },
    )
  })

  it('neither a mark, nor its context, nor what it is carried to begins or ends inside of one', () => {
    fc.assert(
      fc.property(joined, joined, fc.nat(), fc.nat(), fc.nat(), (text, other, a, b, cut) => {
        fc.pre(text.length > 0)
        const [first, last] = [a % text.length, b % text.length].toSorted((x, y) => x - y)
        const anchor = describeAnchor(text, first ?? 0, (last ?? 0) + 1)
        const all = boundaries(text)
        const ends = [anchor.start, anchor.end, anchor.start - anchor.prefix.length, anchor.end + anchor.suffix.length]
        for (const end of ends) expect(all.has(end)).toBe(true)
        const at = cut % (text.length + 1)
        const after = text.slice(0, at) + other + text.slice(at)
        for (const from of [text, null]) {
          for (const place of carryAnchors(from, after, [anchor])) {
            if (place.kind === 'orphaned') continue
            expect(place.start).toBeLessThan(place.end)
            expect(boundaries(after).has(place.start) && boundaries(after).has(place.end)).toBe(true)
          }
        }
      }),
      { seed: 2, numRuns: 500 },
    )
  })
})
