import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { carryAnchors } from '../../../../shared/anchoring/carry'
import { describeAnchor } from '../../../../shared/anchoring/describe'
import type { Anchoring, TextAnchor } from '../../../../shared/model/annotation'
import { madeUpArabic, madeUpChinese, madeUpWords, wordsBy } from '../../../bench/made-up-words'
import { editedText, tallyOf, type Tally } from '../../../edited-text'
import { runs } from '../../../forms'
import { randomFrom } from '../../../random'

/** Words that each occur once, so that a range has only one right place; and some that come again and again. */
const words = fc.array(fc.constantFrom(0, 0, 0, 1, 2), { minLength: 30, maxLength: 80 }).map((kinds) => {
  return kinds.map((kind, at) => (kind === 0 ? `w${at * 7919}` : kind === 1 ? 'the' : 'of'))
})
const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const edit = fc.record({
  at: share,
  removed: fc.nat(6),
  put: fc.array(fc.constantFrom('new', 'other', 'the'), { maxLength: 6 }),
})
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never

/** The old words by their positions, and what came, which has none. */
type Kept = { word: string; old: number | null }[]

function edited(list: Kept, { at, removed, put }: Edit): Kept {
  const from = Math.floor(at * list.length)
  return list.toSpliced(from, removed, ...put.map((word) => ({ word, old: null })))
}

const textOf = (list: Kept) => list.map(({ word }) => word).join(' ')

/** The range of old words, if all of them are there with nothing between them. */
function rangeIn(list: Kept, first: number, last: number): { start: number; end: number } | null {
  const at = list.findIndex(({ old }) => old === first)
  for (let next = first; next <= last; next++) if (at < 0 || list[at + next - first]?.old !== next) return null
  const start = textOf(list.slice(0, at)).length + (at > 0 ? 1 : 0)
  return { start, end: start + textOf(list.slice(at, at + last - first + 1)).length }
}

/** A text, edits of it that leave a mark and its neighbours alone, and where the mark is before and after. */
const untouched = fc
  .tuple(words, share, fc.integer({ min: 1, max: 8 }), fc.array(edit, { minLength: 1, maxLength: 3 }))
  .map(([list, at, length, edits]) => {
    const before: Kept = list.map((word, old) => ({ word, old }))
    const first = Math.floor(at * (list.length - length))
    const last = first + length - 1
    const around = [Math.max(0, first - 3), Math.min(list.length - 1, last + 3)] as const
    const versions = [before]
    for (const one of edits) {
      const next = edited(versions.at(-1) ?? before, one)
      // An edit that would touch the mark or its neighbours is left out.
      if (rangeIn(next, ...around) !== null) versions.push(next)
    }
    return { before: textOf(before), versions, first, last }
  })

const one = (from: string | null, to: string, anchor: TextAnchor): Anchoring =>
  carryAnchors(from, to, [anchor])[0] ?? { kind: 'orphaned' }
const markOf = (text: string, range: { start: number; end: number } | null) =>
  describeAnchor(text, range?.start ?? 0, range?.end ?? 1)

describe('carrying marks', () => {
  it('an edit elsewhere never moves a mark off its words', () => {
    fc.assert(
      fc.property(untouched, ({ before, versions, first, last }) => {
        const after = versions.at(-1) ?? []
        const anchor = markOf(before, rangeIn(versions[0] ?? [], first, last))
        const place = one(before, textOf(after), anchor)
        expect(place.kind).not.toBe('orphaned')
        if (place.kind === 'orphaned') return
        expect(textOf(after).slice(place.start, place.end)).toBe(anchor.exact)
        // Of "the the" one cannot tell which came: it lies on these words, and is to be checked.
        if (place.kind === 'placed') expect(place).toMatchObject(rangeIn(after, first, last) ?? {})
      }),
      { seed: 7, numRuns: runs(600) },
    )
  })

  it('undoing an edit brings a mark back to its offsets, from the old text and from the new one', () => {
    fc.assert(
      fc.property(untouched, ({ before, versions, first, last }) => {
        const after = textOf(versions.at(-1) ?? [])
        const anchor = markOf(before, rangeIn(versions[0] ?? [], first, last))
        const { start, end } = anchor
        expect(one(before, before, anchor)).toEqual({ kind: 'placed', start, end })
        const there = one(before, after, anchor)
        if (there.kind !== 'placed') return
        const back = one(after, before, describeAnchor(after, there.start, there.end))
        if (back.kind === 'placed') expect(back).toMatchObject({ start, end })
        else expect(back.kind).toBe('to-check')
      }),
      { seed: 8, numRuns: runs(400) },
    )
  })

  it('two edits in sequence lay a mark where both at once do, as long as it is sure', () => {
    fc.assert(
      fc.property(untouched, ({ before, versions, first, last }) => {
        const anchor = markOf(before, rangeIn(versions[0] ?? [], first, last))
        const atOnce = one(before, textOf(versions.at(-1) ?? []), anchor)
        let text = before
        let carried = anchor
        for (const version of versions.slice(1)) {
          const next = textOf(version)
          const place = one(text, next, carried)
          if (place.kind !== 'placed') return
          carried = describeAnchor(next, place.start, place.end)
          text = next
        }
        if (atOnce.kind === 'placed') expect(atOnce).toMatchObject({ start: carried.start, end: carried.end })
        else expect(atOnce.kind).toBe('to-check')
      }),
      { seed: 9, numRuns: runs(400) },
    )
  })

  it('what becomes of a mark depends on no other, nor on their order', () => {
    const random = randomFrom(10)
    const { before, after, marks } = editedText({
      ...english(random),
      words: 3000,
      marks: 100,
      length: 3,
      share: 0.3,
      changesMark: true,
    })
    const anchors = marks.map(({ anchor }) => anchor)
    for (const from of [before, null]) {
      const together = carryAnchors(from, after, anchors)
      expect(carryAnchors(from, after, anchors.toReversed()).toReversed()).toEqual(together)
      for (let at = 0; at < anchors.length; at += 9) {
        expect(carryAnchors(from, after, anchors.slice(at, at + 1))).toEqual(together.slice(at, at + 1))
      }
    }
  })

  it('never gives a range that leaves the text, is empty, or has white space at an end that the mark had not', () => {
    const anything = fc.string({
      unit: fc.constantFrom('a', 'b', 'c', ' ', '\n', '.', 'é', '字'),
      minLength: 1,
      maxLength: 60,
    })
    fc.assert(
      fc.property(anything, anything, fc.nat(), fc.nat(9), (before, after, at, length) => {
        const start = at % before.length
        const anchor = describeAnchor(before, start, Math.min(before.length, start + 1 + length))
        for (const place of [one(before, after, anchor), one(null, after, anchor)]) {
          if (place.kind === 'orphaned') continue
          expect(place.start).toBeGreaterThanOrEqual(0)
          expect(place.end).toBeGreaterThan(place.start)
          expect(place.end).toBeLessThanOrEqual(after.length)
          const found = after.slice(place.start, place.end)
          if (/^\S/.test(anchor.exact)) expect(found).toMatch(/^\S/)
          if (/\S$/.test(anchor.exact)) expect(found).toMatch(/\S$/)
        }
      }),
      { seed: 11, numRuns: runs(1000) },
    )
  })
})

const vocabulary = madeUpWords(20_000)
const english = (random: () => number) => ({ random, word: wordsBy(random, vocabulary) })

/**
 * With 10 % of the words around the marks changed, half a thousand marks of a length in a text of 50,000 words.
 * @param byQuote whether nothing is known of the old text but the quotes
 */
function measured(
  seed: number,
  length: number,
  changesMark: boolean,
  list: readonly string[] = vocabulary,
  { byQuote = false, words = 50_000 } = {},
): Tally {
  const random = randomFrom(seed)
  const text = editedText({
    random,
    word: wordsBy(random, list),
    words,
    marks: 500,
    length,
    share: 0.1,
    changesMark,
  })
  return tallyOf(
    text,
    carryAnchors(
      byQuote ? null : text.before,
      text.after,
      text.marks.map(({ anchor }) => anchor),
    ),
  )
}

// The same over 500,000 words and more marks, and by quote alone: npm run bench marks.
describe('with 10 % of the words changed at random', () => {
  it.each([1, 3, 8, 25])('marks of %i words that were left alone are right', (length) => {
    const { marks, right, placed, wrong } = measured(20 + length, length, false)
    expect(right / marks).toBeGreaterThanOrEqual(0.99)
    expect(placed / marks).toBeGreaterThanOrEqual(0.95)
    expect(wrong).toBe(0)
  })

  it.each([
    [3, 0.9],
    [8, 0.99],
    [25, 0.99],
  ])('marks of %i words of which one was changed are right to %d', (length, least) => {
    const { marks, right, wrong } = measured(40 + length, length, true)
    expect(right / marks).toBeGreaterThanOrEqual(least)
    expect(wrong).toBe(0)
  })

  it('a mark of the one word that was replaced is not placed on another', () => {
    const { orphaned, marks, wrong } = measured(60, 1, true)
    expect(wrong).toBe(0)
    expect(orphaned / marks).toBeGreaterThanOrEqual(0.9)
  })

  it.each([
    ['Chinese', 3, 0.9, madeUpChinese(20_000)],
    ['Chinese', 8, 0.99, madeUpChinese(20_000)],
    ['Arabic', 3, 0.9, madeUpArabic(20_000)],
    ['Arabic', 8, 0.99, madeUpArabic(20_000)],
  ])('marks of %s, of %i words, are as right', (_, length, least, list) => {
    const left = measured(70, length, false, list, { words: 25_000 })
    expect(left.right / left.marks).toBeGreaterThanOrEqual(0.99)
    expect(left.wrong).toBe(0)
    const tallies = [71, 72, 73, 74].map((seed) => measured(seed, length, true, list, { words: 25_000 }))
    const sum = (of: keyof Tally) => tallies.reduce((total, tally) => total + tally[of], 0)
    expect(sum('right') / sum('marks')).toBeGreaterThanOrEqual(least)
    expect(sum('wrong')).toBe(0)
  })

  it.each([
    [3, false, 0.99],
    [8, false, 0.99],
    [3, true, 0.9],
    [8, true, 0.99],
  ])(
    'marks of %i words of which only the quotes are known (one word changed: %s) are right to %d',
    (length, changesMark, least) => {
      const { marks, right, wrong } = measured(80 + length, length, changesMark, vocabulary, { byQuote: true })
      expect(right / marks).toBeGreaterThanOrEqual(least)
      expect(wrong).toBe(0)
    },
  )
})
