import type { Rules } from '../classifier/rules'
import type { Statement } from '../classifier/told'
import type { ReadingRules } from '../pack/reading'
import type { AgeThen } from './ages'
import type { Parts } from './evidence'
import { framesAt, type FoundCue } from './frames'
import { statedBy } from './likelihoods'
import { patternsIn } from './patterns'
import { plainText } from './plain-text'
import type { Reason, Span } from './reading'
import type { Scores, Word } from './scores'
import { whoIn, type Mention } from './who'
import { wordsIn } from './words-in'

/** So many words tell what was in the others. */
const MOST_CUES = 3
/** A word that speaks for the fact so much less than the best, in log-odds, is no cue. */
const MUCH_WEAKER = 3
/** Words shorter than this join others and show nothing: a, the, and, was. Longer ones that do so too are named by the pack. */
const SHORTEST_CUE = 4

/** Where a fact was read. */
export interface Reading {
  text: string
  parts: Parts
  /** the ages that were reckoned in the text */
  ages: readonly AgeThen[]
  scores: Scores
  /** of each word, how much it speaks for the fact */
  logOdds: ArrayLike<number>
  evidence: readonly Span[]
  /** who is named in the text */
  mentions: readonly Mention[]
  /** what makes it less than plain */
  cues: readonly FoundCue[]
  rules: Rules
  reading: ReadingRules
}

/** Gives why a fact was read, by the words at the best of its places. */
export function reasonFor(statement: Statement, of: Reading): Reason {
  const { text, parts, logOdds, mentions } = of
  const [place] = of.evidence
  const words = place ? wordsIn(parts.words, place) : []
  const at = (word: number): number => logOdds[word] ?? -Infinity
  const joining = of.reading.lexicon.joining
  const isTelling = (word: string): boolean =>
    /\d/.test(word) || (word.length >= SHORTEST_CUE && !joining.includes(word.toLowerCase()))
  const cues = cuesOf(text, parts.words, words, at, isTelling)
  const asked = of.rules.facts.find(({ id }) => id === statement.fact)
  const counting = patternsCounting(statement.fact, of.reading)
  const age = counting.some(({ number }) => number?.is === 'age') ? ageIn(of) : null
  const isNumber = age !== null || isCounted(counting, asked?.threshold !== undefined, words, of)
  const isPlain = words.some((word) => at(word) > 0)
  const isDenied = statement.is === 'no'
  const scope = asked?.['belongs-to'] ?? 'pair'
  const [from = 0] = words
  const who = (role: 'subject' | 'actor', isAsked: boolean): string | null => {
    if (!isAsked || words.length === 0) return null
    const telling = words.reduce((best, word) => (at(word) > at(best) ? word : best), from)
    return whoIn(text, parts, mentions, { role, from, to: from + words.length, telling })
  }
  return {
    how: isNumber ? 'number' : !isPlain ? 'implied' : isDenied ? 'denied' : 'stated',
    cues,
    // Of what is denied, it says nothing more that it is.
    but: place ? framesAt(text, parts, of, place).filter((one) => !(isDenied && one === 'negated')) : [],
    by: who('actor', scope === 'pair' || scope === 'actor'),
    to: who('subject', scope === 'pair' || scope === 'subject'),
    age,
  }
}

type Pattern = ReadingRules['patterns'][number]

/** The patterns of the pack that tell of a fact by a number. */
const patternsCounting = (fact: string, reading: ReadingRules): Pattern[] =>
  reading.patterns.filter(
    ({ number, marks }) => number && Object.keys(marks).some((mark) => statedBy(reading, mark)?.fact === fact),
  )

/**
 * Whether a number among these words tells a fact: one that a pattern finds for it, as the age in “a boy of 16” and not the
 * number of boys; of what the law measures and no pattern does, any.
 */
function isCounted(
  counting: readonly Pattern[],
  isMeasured: boolean,
  words: readonly number[],
  { text, parts, reading }: Reading,
): boolean {
  if (counting.length === 0) return isMeasured && words.some((word) => plainText(text, parts).numbers.has(word))
  const ids = new Set(counting.map(({ id }) => id))
  const found = patternsIn(text, parts, reading).filter(({ id }) => ids.has(id))
  return found.some(({ from, to }) => words.some((word) => word >= from && word < to))
}

/** The age that was reckoned where a fact was read: of several, the one whose words speak for it most. */
function ageIn({ parts, ages, logOdds, evidence }: Reading): number | null {
  const within = ages.filter(({ start }) => evidence.some((place) => place.start <= start && start < place.end))
  const said = (place: AgeThen) => Math.max(...wordsIn(parts.words, place).map((word) => logOdds[word] ?? -Infinity))
  return within.toSorted((a, b) => said(b) - said(a))[0]?.age ?? null
}

/** The words that speak for a fact most, in the order of the text. */
function cuesOf(
  text: string,
  all: readonly Word[],
  words: readonly number[],
  logOdds: (word: number) => number,
  isTelling: (word: string) => boolean,
) {
  const least = Math.max(-Infinity, ...words.map(logOdds)) - MUCH_WEAKER
  return words
    .map((word) => ({ word, says: text.slice(all[word]?.start ?? 0, all[word]?.end ?? 0) }))
    .filter(({ word, says }) => logOdds(word) >= least && isTelling(says))
    .toSorted((a, b) => logOdds(b.word) - logOdds(a.word))
    .slice(0, MOST_CUES)
    .toSorted((a, b) => a.word - b.word)
    .map(({ says }) => says)
}
