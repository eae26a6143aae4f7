import { numberAt, type FoundNumber } from './numbers'
import type { Analysis } from './sentences'

/** A text as patterns ask for it. */
export interface PlainText {
  /** in lower case, with straight apostrophes */
  words: readonly string[]
  /** the numbers among them, which do not overlap, each by the place of the word with which it begins */
  numbers: ReadonlyMap<number, FoundNumber>
}

/** Of texts that are being read, since all who look for words ask for it. */
const known = new WeakMap<Analysis, PlainText>()

/** Takes a text as patterns ask for it. */
export function plainText(text: string, analysis: Analysis): PlainText {
  const plain = known.get(analysis) ?? made(text, analysis)
  known.set(analysis, plain)
  return plain
}

const hyphen = /[-\u2010\u2011]/g

function made(text: string, { sentences, words: places }: Analysis): PlainText {
  const words = places.map(({ start, end }) => text.slice(start, end).toLowerCase().replaceAll('’', "'"))
  /** Whether a number may go on beyond a word: "twenty-one" is one, "he was twenty; three of them" is none. */
  const goesOn = (at: number): boolean => {
    const [end, next] = [places[at]?.end ?? 0, places[at + 1]?.start ?? -1]
    if (next < end || text.slice(end, next).replaceAll(hyphen, ' ').trim() !== '') return false
    return sentences.every((sentence) => sentence.end < end || sentence.end > next)
  }
  const numbers = new Map<number, FoundNumber>()
  for (let at = 0; at < words.length;) {
    let number = numberAt(words, at)
    if (number) {
      let end = at + 1
      while (end < at + number.words && goesOn(end - 1)) end += 1
      number = numberAt(words, at, end)
    }
    if (number) numbers.set(at, number)
    // The "four" of "twenty-four years" is no number of its own.
    at += number?.words ?? 1
  }
  return { words, numbers }
}
