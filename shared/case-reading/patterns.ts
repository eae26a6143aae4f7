import { onceFor } from '../once-for'
import type { ReadingRules } from '../pack/reading'
import { patternIndex } from './pattern-index'
import { plainText } from './plain-text'
import type { Scores } from './scores'
import type { Analysis } from './sentences'

type Pattern = ReadingRules['patterns'][number]
type Counted = NonNullable<Pattern['number']>['is']

/** A pattern that was found, as places of words; the end is exclusive. */
export interface FoundPattern {
  id: string
  from: number
  to: number
  marks: Pattern['marks']
}

/**
 * Reads a text by the patterns of a pack. Each says of the words on which it stands what it has to say; where several speak
 * for a mark on the same word, the strongest counts, and what speaks against it is added. A head hears, of each answer that
 * is a mark or has one, what is said most strongly; what no pattern says anything of is 0.
 */
export function patternScores(text: string, analysis: Analysis, reading: ReadingRules): Scores {
  const { words } = analysis
  const { layout } = reading
  const known = [...new Set(reading.patterns.flatMap(({ marks }) => Object.keys(marks)))]
  const most = new Map(known.map((mark) => [mark, new Float32Array(words.length)]))
  const least = new Map(known.map((mark) => [mark, new Float32Array(words.length)]))
  for (const { from, to, marks } of patternsIn(text, analysis, reading)) {
    for (const [mark, said] of Object.entries(marks)) {
      const scores = (said > 0 ? most : least).get(mark)
      for (let at = from; at < to; at++) if (scores && Math.abs(said) > Math.abs(scores[at] ?? 0)) scores[at] = said
    }
  }
  const marks = Object.fromEntries(known.map((mark) => [mark, sumOf(most.get(mark), least.get(mark))]))
  const strongest = new Map(Object.entries(marks).map(([mark, scores]) => [mark, strongestOf(scores)]))
  const heads = layout.heads.flatMap(({ id, answers, marks: speaking }) => {
    const said = answers.map((answer) => strongest.get(speaking[answer] ?? answer))
    return said.some((one) => one !== undefined) ? [[id, said.map((one) => one ?? 0)] as const] : []
  })
  return { words, marks, heads: Object.fromEntries(heads) }
}

function sumOf(most = new Float32Array(), least = most): Float32Array {
  const sum = new Float32Array(most.length)
  for (let at = 0; at < sum.length; at++) sum[at] = (most[at] ?? 0) + (least[at] ?? 0)
  return sum
}

/** What is said most strongly for it or, where nothing is, against it. */
function strongestOf(scores: Float32Array): number {
  let [most, least] = [0, 0]
  for (let at = 0; at < scores.length; at++) {
    const one = scores[at] ?? 0
    if (one > most) most = one
    if (one < least) least = one
  }
  return most > 0 ? most : least
}

const indexOf = onceFor(({ patterns, lexicon: { lists } }: ReadingRules) => ({
  find: patternIndex<Pattern>(
    patterns.flatMap((of) => of.find.map((text) => ({ of, text }))),
    lists,
  ),
  not: patternIndex<string>(
    patterns.flatMap(({ id, not }) => not.map((text) => ({ of: id, text }))),
    lists,
  ),
}))

/** What was found last, since two layers ask for it one after the other. */
const last = new WeakMap<Analysis, { reading: ReadingRules; found: readonly FoundPattern[] }>()

/** Finds what patterns of a pack find in a text, in its order. */
export function patternsIn(text: string, analysis: Analysis, reading: ReadingRules): readonly FoundPattern[] {
  const known = last.get(analysis)
  if (known?.reading === reading) return known.found
  const found = foundIn(text, analysis, reading)
  last.set(analysis, { reading, found })
  return found
}

function foundIn(text: string, analysis: Analysis, reading: ReadingRules): FoundPattern[] {
  const { find, not } = indexOf(reading)
  const plain = plainText(text, analysis)
  const found: FoundPattern[] = []
  let first = 0
  for (const sentence of analysis.sentences) {
    let end = first
    while ((analysis.words[end]?.start ?? Infinity) < sentence.end) end += 1
    const silent = new Set<string>()
    const places = Array.from({ length: end - first }, (_, at) => first + at)
    for (const at of places) for (const { of } of not(plain, at, end)) silent.add(of)
    for (const at of places)
      for (const { of, found: there } of find(plain, at, end))
        if (!silent.has(of.id) && fits(of.number, there.number))
          found.push({ id: of.id, from: there.from, to: there.to, marks: of.marks })
    first = end
  }
  return found
}

const MONTHS_A_YEAR = 12

/** Gives, of a number that was found, what a pattern asks of it. */
const valueOf: Record<Counted, (number: number) => number> = {
  years: (number) => number,
  age: (number) => number,
  months: (number) => number / MONTHS_A_YEAR,
}

function fits(wanted: Pattern['number'], number: number | null): boolean {
  if (wanted === undefined) return true
  const value = number === null ? null : valueOf[wanted.is](number)
  return value !== null && value >= (wanted.from ?? -Infinity) && value < (wanted.below ?? Infinity)
}
