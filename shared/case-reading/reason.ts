import type { Rules } from '../classifier/rules'
import type { Statement } from '../classifier/told'
import type { ReadingRules } from '../pack/reading'
import type { Parts } from './evidence'
import type { Reason, Span } from './reading'
import type { Scores, Word } from './scores'

/** So many words tell what was in the others. */
const MOST_CUES = 3
/** Words shorter than this join others and show nothing: a, the, and, was. */
const SHORTEST_CUE = 4

/** Where a fact was read. */
export interface Reading {
  text: string
  parts: Parts
  scores: Scores
  /** of each word, how much it speaks for the fact */
  logOdds: ArrayLike<number>
  evidence: readonly Span[]
  rules: Rules
  reading: ReadingRules
}

/** Gives why a fact was read, by the words at the best of its places. */
export function reasonFor(statement: Statement, of: Reading): Reason {
  const { text, parts, logOdds } = of
  const [place] = of.evidence
  const words = place ? wordsIn(parts.words, place) : []
  const at = (word: number): number => logOdds[word] ?? -Infinity
  const cues = cuesOf(text, parts.words, words, at)
  const isNumber = isOfNumber(of.rules, statement.fact) || cues.some((cue) => /\d/.test(cue))
  const isPlain = words.some((word) => at(word) > 0)
  return {
    how: isNumber ? 'number' : !isPlain ? 'implied' : statement.is === 'no' ? 'denied' : 'stated',
    cues,
    but: [],
    by: null,
    to: null,
  }
}

const isOfNumber = ({ facts }: Rules, fact: string): boolean =>
  facts.some(({ id, threshold }) => id === fact && threshold !== undefined)

const wordsIn = (words: readonly Word[], { start, end }: Span): number[] =>
  words.flatMap((word, at) => (word.start >= start && word.end <= end ? [at] : []))

const wordAt = (text: string, words: readonly Word[], at: number): string =>
  text.slice(words[at]?.start ?? 0, words[at]?.end ?? 0)

/** The words that speak for a fact most, in the order of the text. */
function cuesOf(text: string, all: readonly Word[], words: readonly number[], logOdds: (word: number) => number) {
  return words
    .filter((word) => wordAt(text, all, word).length >= SHORTEST_CUE || /\d/.test(wordAt(text, all, word)))
    .toSorted((a, b) => logOdds(b) - logOdds(a))
    .slice(0, MOST_CUES)
    .toSorted((a, b) => a - b)
    .map((word) => wordAt(text, all, word))
}
