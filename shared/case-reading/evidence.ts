import type { Span } from './reading'
import type { Word } from './scores'

/** More places show no more. */
const MOST_SPANS = 3
/**
 * A further place is shown only if it speaks for the fact nearly as well as the best, in log-odds: of places so near, 61 in
 * 100 are right on cases kept for development, and 80 in 100 of the right ones are shown.
 */
const MUCH_WEAKER = 0.5
/** Where no word speaks for a fact, those show it that speak against it hardly more than the best, in log-odds. */
const HARDLY_WEAKER = 1
/** What stands between two words where a clause ends; a colon alone stands within a time of day. */
const CLAUSE_END = /[,;()[\]“”"–—]|:\s|\s-\s|\n/

/** What begins a sentence without one, as the time at which it was said, shows nothing beside what has one. */
const HAS_LETTER = /\p{L}/u

/** A text in parts, as UTF-16 offsets. */
export interface Parts {
  words: readonly Word[]
  sentences: readonly Span[]
}

/** From one word to another, both by number. */
interface Run {
  first: number
  last: number
}

/**
 * Gives, for a text, what finds the places whose words show a fact, the best first, at most three: words that speak for it,
 * and all between the ends of their clauses. Where no word speaks for it, those that speak against it least, so that there
 * always is one if there are words. No place reaches beyond its sentence. It takes, of each word, how much it speaks for the fact.
 */
export function evidenceIn(text: string, { words, sentences }: Parts): (logOdds: ArrayLike<number>) => Span[] {
  const sentenceOf = sentencesOfWords(words, sentences)
  const isParted = (word: number): boolean => {
    const [before, after] = [words[word - 1], words[word]]
    if (!before || !after || sentenceOf[word - 1] !== sentenceOf[word]) return true
    return CLAUSE_END.test(text.slice(before.end, after.start))
  }
  const beginsSentence = (word: number) => sentenceOf[word - 1] !== sentenceOf[word]
  const textOf = (first: number, last: number) => text.slice(words[first]?.start, words[last]?.end)
  return (logOdds) => {
    const at = (word: number): number => logOdds[word] ?? -Infinity
    const strength = ({ first, last }: Run): number => {
      let most = -Infinity
      for (let word = first; word <= last; word += 1) most = Math.max(most, at(word))
      return most
    }
    const best = strength({ first: 0, last: words.length - 1 })
    const isTelling = (word: number): boolean => (best > 0 ? at(word) > 0 : at(word) >= best - HARDLY_WEAKER)

    const clauses = clausesWith(words.length, isTelling, isParted)
    const inWords = clauses.filter(({ first, last }) => !beginsSentence(first) || HAS_LETTER.test(textOf(first, last)))
    const byStrength = sideBySide(inWords.length > 0 ? inWords : clauses, sentenceOf)
      .map((run) => ({ ...run, strength: strength(run) }))
      .toSorted((one, other) => other.strength - one.strength)
    return byStrength
      .filter((run) => run.strength >= (byStrength[0]?.strength ?? 0) - MUCH_WEAKER)
      .slice(0, MOST_SPANS)
      .map(({ first, last }) => ({ start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 }))
  }
}

/** The clauses that hold a telling word; of each word is known whether it is parted from the one before. */
function clausesWith(words: number, isTelling: (word: number) => boolean, isParted: (word: number) => boolean): Run[] {
  const clauses: Run[] = []
  for (let word = 0; word < words; word += 1) {
    if (!isTelling(word)) continue
    const clause = { first: word, last: word }
    while (!isParted(clause.first)) clause.first -= 1
    while (!isParted(clause.last + 1)) clause.last += 1
    clauses.push(clause)
    word = clause.last
  }
  return clauses
}

/** Clauses, with those that stand side by side in one sentence taken as one. */
function sideBySide(clauses: readonly Run[], sentenceOf: readonly number[]): Run[] {
  const runs: Run[] = []
  for (const clause of clauses) {
    const before = runs.at(-1)
    if (before?.last === clause.first - 1 && sentenceOf[before.last] === sentenceOf[clause.first])
      before.last = clause.last
    else runs.push({ ...clause })
  }
  return runs
}

/** Of each word, in which sentence it stands. */
function sentencesOfWords(words: readonly Word[], sentences: readonly Span[]): number[] {
  let sentence = 0
  return words.map(({ start }) => {
    while (start >= (sentences[sentence]?.end ?? Infinity)) sentence += 1
    return sentence
  })
}
