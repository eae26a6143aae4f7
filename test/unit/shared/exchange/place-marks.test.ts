import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { carryAnchors } from '../../../../shared/anchoring/carry'
import { placeMarks } from '../../../../shared/exchange/match/place-marks'

const text =
  'The lock\nA lock lifts a 🙂 boat – “from one level” to another.\nIts keeper waits. The keeper waits by the gate 👩🏽‍🚒 alone.\nGate\tHeight\nupper\t4 m\nThe keeper waits.'

const quoteOf = (exact: string, prefix = '', suffix = '') => ({ quote: { exact, prefix, suffix }, position: null })

async function place(...marks: Parameters<typeof placeMarks>[1][number][]) {
  const landings = await placeMarks(text, marks, {
    carry: async (anchors) => carryAnchors(null, text, anchors),
    turn: async () => {},
  })
  return landings.map((landing) => {
    if (landing === null) return null
    const { anchoring } = landing
    return [anchoring.kind, anchoring.kind === 'orphaned' ? null : text.slice(anchoring.start, anchoring.end)]
  })
}

describe('a mark from elsewhere', () => {
  test('lies where the file says, if its words stand there: also the second of several', async () => {
    const points = Array.from(text)
    const at = points.join('').lastIndexOf('The keeper waits.')
    const start = Array.from(text.slice(0, at)).length
    const position = { start, end: start + 17 }
    const landings = await placeMarks(
      text,
      [{ quote: { exact: 'The keeper waits.', prefix: '', suffix: '' }, position }],
      { carry: async () => [], turn: async () => {} },
    )
    expect(landings).toMatchObject([{ anchoring: { kind: 'placed', start: at, end: at + 17 }, isExact: true }])
  })

  test.each([
    ['glued blocks', 'lockA lock lifts', 'lock\nA lock lifts'],
    ['other white space', 'upper  4\u00a0m The', 'upper\t4 m\nThe'],
    ['straight quotation marks and hyphens', 'boat - "from one level"', 'boat – “from one level”'],
    ['invisible signs', 'an\u00adoth\u200ber', 'another'],
    ['an emoji', 'a 🙂 boat', 'a 🙂 boat'],
  ])('is found in spite of %s', async (_, given, found) => {
    expect(await place(quoteOf(given))).toEqual([['placed', found]])
  })

  test('of which the words stand several times is told apart by its context, or is to be checked', async () => {
    expect(await place(quoteOf('keeper waits', 'The ', ' by the gate'))).toEqual([['placed', 'keeper waits']])
    expect(await place(quoteOf('keeper waits'))).toEqual([['to-check', 'keeper waits']])
  })

  test('never begins or ends inside a grapheme', async () => {
    expect(await place(quoteOf('the gate 👩'))).toEqual([['placed', 'the gate 👩🏽‍🚒']])
  })

  test('of which some words were changed is found to be checked or placed; one of nothing here keeps its quote', async () => {
    const [changed, gone] = await place(
      quoteOf('A lock raises a 🙂 boat – “from one level” to another.'),
      quoteOf('of nothing that was ever written'),
    )
    expect(changed?.[1]).toContain('lifts a 🙂 boat')
    expect(gone).toEqual(['orphaned', null])
  })

  test('that has only a place gets the words there, to be checked; beyond the end it has none', async () => {
    const only = (start: number, end: number) => ({ quote: null, position: { start, end } })
    expect(await place(only(4, 8), only(24, 30), only(10, 9999))).toEqual([
      ['to-check', 'lock'],
      ['to-check', '🙂 boat'],
      null,
    ])
  })

  test('is found wherever it was cut from, white space taken away or added', () => {
    const long = `${text}\n${Array.from({ length: 60 }, (_, n) => `Word${n} follows word${n * 7}.`).join(' ')}`
    return fc.assert(
      fc.asyncProperty(
        fc.nat(long.length - 40),
        fc.integer({ min: 30, max: 90 }),
        fc.boolean(),
        async (start, length, isGlued) => {
          const given = long.slice(start, start + length).replaceAll(/\s+/g, isGlued ? '' : ' \n ')
          const [landing] = await placeMarks(long, [quoteOf(given)], {
            carry: async (anchors) => carryAnchors(null, long, anchors),
            turn: async () => {},
          })
          const { anchoring } = landing ?? {}
          expect(anchoring?.kind).not.toBe('orphaned')
          if (!anchoring || anchoring.kind === 'orphaned') return
          const squeezed = (words: string) => words.replaceAll(/\s/g, '')
          expect(squeezed(long.slice(anchoring.start, anchoring.end))).toContain(
            squeezed(given.toWellFormed()).replaceAll('\ufffd', ''),
          )
        },
      ),
    )
  })
})
