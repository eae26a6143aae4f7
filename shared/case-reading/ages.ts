import { onceFor } from '../once-for'
import type { ReadingRules } from '../pack/reading'
import { patternIndex } from './pattern-index'
import { plainText, type PlainText } from './plain-text'
import type { Span } from './reading'
import type { Scores, Word } from './scores'
import type { Analysis } from './sentences'
import type { Found } from './word-pattern'
import { wordsIn } from './words-in'

/** A text, and its parts. */
export interface AnalysedText {
  text: string
  analysis: Analysis
}

/** An age at the time of a story, in years, and the words of the story for which it stands. */
export interface AgeThen extends Span {
  age: number
}

/** A text as it would have been told when it happened. */
export interface TextThen extends AnalysedText {
  ages: readonly AgeThen[]
}

type Kind = keyof ReadingRules['ages']

/** A year that a text names, where, and the month before it, from 1, if it names one. */
interface Dated {
  at: number
  year: number
  month: number | null
}

/** An age that stands in place of words, from one to another by number; the end is exclusive. */
interface Reckoned {
  from: number
  to: number
  age: number
  says: string
}

/** A smaller number was reckoned from years that mean something else: of younger children nobody tells so. */
const YOUNGEST = 4
const OLDEST = 99

/**
 * Gives a text as it would have been told when it happened, and the ages that were put in: "born in 2004" becomes "aged 15"
 * where the sentence goes on to 2019, or that is the first year after it that is named at all; and so does "20 today" where
 * five years lie between the first year that is named and the last, or "five years ago" is said. What is put in is as long as
 * what stood there, so that each place stays where it is.
 */
export function asOfThen(told: AnalysedText, reading: ReadingRules): TextThen {
  const { words, sentences } = told.analysis
  let text = ''
  const ages: AgeThen[] = []
  const newWords: Word[] = []
  let next = 0
  for (const { from, to, age, says } of reckonedIn(told, reading)) {
    const [start, end] = [words[from]?.start ?? 0, words[to - 1]?.end ?? 0]
    // A pack may call for fewer letters than an age needs.
    if (says.length > end - start) continue
    text += told.text.slice(text.length, start) + says.padEnd(end - start)
    ages.push({ start, end, age })
    newWords.push(...words.slice(next, from), ...wordsOf(says, start))
    next = to
  }
  if (ages.length === 0) return { ...told, ages }
  text += told.text.slice(text.length)
  // What is put in ends no sentence: only words are others.
  return { text, analysis: { sentences, words: [...newWords, ...words.slice(next)] }, ages }
}

/** The words that say an age, from a place of a text on. */
const wordsOf = (says: string, start: number): Word[] =>
  [...says.matchAll(/\S+/g)].map(({ index, 0: word }) => ({ start: start + index, end: start + index + word.length }))

/** Gives what was said of one division of a text into words as said of another: each word says what the word does in which it begins. */
export function ontoWords(scores: Scores, words: readonly Word[]): Scores {
  if (scores.words === words) return scores
  let at = 0
  const sources = Int32Array.from(words, ({ start }) => {
    while ((scores.words[at + 1]?.start ?? Infinity) <= start) at += 1
    return at
  })
  const marks = Object.entries(scores.marks).map(([mark, said]) => {
    const onto = new Float32Array(words.length)
    for (let word = 0; word < onto.length; word += 1) onto[word] = said[sources[word] ?? 0] ?? 0
    return [mark, onto] as const
  })
  return { words, marks: Object.fromEntries(marks), heads: scores.heads }
}

function reckonedIn({ text, analysis }: AnalysedText, reading: ReadingRules): Reckoned[] {
  const find = ageIndex(reading)
  const plain = plainText(text, analysis)
  const { words } = plain
  const found = analysis.sentences.flatMap((sentence) => {
    const places = wordsIn(analysis.words, sentence)
    const end = (places.at(-1) ?? -1) + 1
    return places.flatMap((at) => find(plain, at, end).map(({ of, found: there }) => ({ of, end, ...there })))
  })
  const births = found.filter(({ of, number }) => of === 'born' && isYear(String(number)))
  const isOfBirth = (at: number) => births.some(({ from, to }) => from <= at && at < to)
  const told = words.flatMap((word, at) => (isYear(word) && !isOfBirth(at) ? datedAt(words, at) : []))
  const aged = births.flatMap(({ from, to, end, number }): Reckoned[] => {
    const born = datedAt(words, lastOf(plain, { from, to, number }))
    const later = told.filter(({ year }) => year > born.year)
    const then = earliest(later.filter(({ at }) => at >= to && at < end)) ?? earliest(later)
    if (!then) return []
    const age = yearsBetween(born, then)
    return [{ from, to, age, says: `aged ${age}` }]
  })

  const passed = yearsPassed(
    told.map(({ year }) => year),
    found.flatMap(({ of, number }) => (of === 'ago' ? (number ?? 0) : [])),
  )
  const grown = found.flatMap(({ of, from, to, number }): Reckoned[] => {
    const then = (number ?? 0) - passed
    if (of !== 'now' || passed === 0 || then < YOUNGEST || then > OLDEST) return []
    const at = lastOf(plain, { from, to, number })
    return [{ from: at, to: at + (plain.numbers.get(at)?.words ?? 1), age: then, says: String(then) }]
  })
  return withoutOverlaps([...aged, ...grown])
}

/** The place of the number that was found: of several the last. */
function lastOf({ numbers }: PlainText, { from, to, number }: Found): number {
  let at = to - 1
  while (at > from && numbers.get(at)?.value !== number) at -= 1
  return at
}

const earliest = (of: readonly Dated[]): Dated | undefined =>
  of.toSorted((a, b) => a.year - b.year || (a.month ?? 0) - (b.month ?? 0))[0]

/** At most: whose birthday is still to come, and whose month is not told, is a year younger. */
const yearsBetween = (born: Dated, then: Dated): number =>
  then.year - born.year - Number(born.month !== null && then.month !== null && then.month < born.month)

/** How long ago a story is that names these years, or says of so many years that they lie between; 0 where that is not told. */
function yearsPassed(years: readonly number[], agos: readonly number[]): number {
  const between = years.length === 0 ? 0 : Math.max(...years) - Math.min(...years)
  return between || (new Set(agos).size === 1 ? Math.max(...agos) : 0)
}

function withoutOverlaps(of: readonly Reckoned[]): Reckoned[] {
  const kept: Reckoned[] = []
  for (const one of of.toSorted((a, b) => a.from - b.from || b.to - a.to))
    if (one.from >= (kept.at(-1)?.to ?? 0)) kept.push(one)
  return kept
}

const isYear = (word: string): boolean => /^(?:19|20)\d\d$/.test(word)

/** Months, from 1, by the beginnings of their names; and seasons by their last. */
const months = new Map([
  ...['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].map(
    (name, at): [string, number] => [name, at + 1],
  ),
  ['spr', 5],
  ['sum', 8],
  ['aut', 11],
  ['fal', 11],
])

function datedAt(words: readonly string[], at: number): Dated {
  const before = words[at - 1] === 'of' ? words[at - 2] : words[at - 1]
  return { at, year: Number(words[at]), month: months.get((before ?? '').slice(0, 3)) ?? null }
}

const ageIndex = onceFor(({ ages, lexicon }: ReadingRules) => {
  const texts = (of: Kind) => ages[of].map((text) => ({ of, text }))
  return patternIndex([...texts('born'), ...texts('now'), ...texts('ago')], lexicon.lists)
})
