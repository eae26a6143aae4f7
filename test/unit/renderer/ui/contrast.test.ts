import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contrast, difference, eyes, mixed, seen } from './colour'

const css = readFileSync('renderer/ui/tokens.css', 'utf8')
const papers = [...css.matchAll(/\[data-theme=["']([\w-]+)["']\]\s*\{([^}]*)\}/g)].map(([, name = '', body = '']) => ({
  name,
  tokens: Object.fromEntries(
    [...body.matchAll(/--([\w-]+):\s*(#[0-9A-Fa-f]{6});/g)].map(([, token = '', hex = '']) => [token, hex]),
  ),
}))

const grounds = ['paper', 'raised', 'sunken']
const marks = [1, 2, 3, 4, 5].map((n) => `mark-${n}`)
type Pair = [string, string]
const onGrounds = (...inks: string[]): Pair[] => inks.flatMap((ink) => grounds.map((ground): Pair => [ink, ground]))

/** What is promised, the least contrast of it, and the pairs of tokens that must keep it. */
const promises: { what: string; least: number; pairs: Pair[] }[] = [
  { what: 'text', least: 7, pairs: onGrounds('ink', 'ink-2') },
  { what: 'incidental text', least: 4.5, pairs: onGrounds('ink-3') },
  {
    what: 'accent, rubric and outcomes as text',
    least: 4.5,
    pairs: onGrounds('accent', 'rubric', 'wrong', 'right', 'partly'),
  },
  {
    what: 'text on a filled button',
    least: 4.5,
    pairs: [
      ['on-accent', 'accent'],
      ['on-accent', 'accent-press'],
    ],
  },
  {
    what: 'text on the chosen ground',
    least: 4.5,
    pairs: ['ink', 'ink-2', 'ink-3', 'on-accent-soft', 'accent'].map((ink): Pair => [ink, 'accent-soft']),
  },
  { what: 'text on a mark', least: 4.5, pairs: marks.map((mark): Pair => ['on-mark', mark]) },
  { what: 'text on a find hit', least: 4.5, pairs: [['on-find', 'find']] },
  {
    what: 'a mark’s underline and bar',
    least: 3,
    pairs: marks.flatMap((mark): Pair[] => [
      [`${mark}-line`, mark],
      [`${mark}-line`, 'paper'],
    ]),
  },
  { what: 'the edge of a control', least: 3, pairs: onGrounds('edge') },
  { what: 'the ring of focus', least: 3, pairs: [...onGrounds('accent'), ['accent', 'accent-soft']] },
  {
    what: 'the dark inks of figures',
    least: 3,
    pairs: [
      ['data-4', 'paper'],
      ['data-5', 'paper'],
    ],
  },
]

describe.each(papers)('on the $name paper', ({ name, tokens }) => {
  const hex = (token: string): string => {
    const found = tokens[token]
    if (found === undefined) throw new Error(`${name} has no --${token}`)
    return found
  }

  it.each(promises)('$what keeps a contrast of $least', ({ least, pairs }) => {
    for (const [ink, ground] of pairs) {
      expect(contrast(hex(ink), hex(ground)), `${ink} on ${ground}`).toBeGreaterThanOrEqual(least)
    }
  })

  it('text stays readable where a host blends two marks', () => {
    for (const a of marks) {
      for (const b of marks)
        expect(contrast(hex('on-mark'), mixed(hex(a), hex(b))), `${a} and ${b}`).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('two marks are told apart by every eye, and each from the paper', () => {
    for (const [kind, eye] of Object.entries(eyes)) {
      const fills = marks.map((mark) => seen(hex(mark), eye))
      for (const [at, fill] of fills.entries()) {
        for (const other of fills.slice(at + 1)) expect(difference(fill, other), kind).toBeGreaterThanOrEqual(10)
        // The underline carries the rest.
        expect(difference(fill, seen(hex('paper'), eye)), kind).toBeGreaterThanOrEqual(6)
      }
    }
  })
})

describe('the papers', () => {
  it('are five, each with the same tokens', () => {
    expect(papers.map(({ name }) => name)).toEqual(['light', 'sepia', 'dark', 'contrast-light', 'contrast-dark'])
    const [first, ...others] = papers.map(({ tokens }) => Object.keys(tokens).toSorted())
    for (const other of others) expect(other).toEqual(first)
  })

  it('are recomputed with sums that agree with known ones', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5)
    expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2)
    expect(difference('#FFFFFF', '#000000')).toBeCloseTo(100, 0)
    expect(difference('#123456', '#123456')).toBe(0)
  })
})
