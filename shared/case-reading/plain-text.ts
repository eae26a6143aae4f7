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
    const [start, end] = [places[at]?.end ?? 0, places[at + 1]?.start ?? 0]
    return start <= end && text.slice(start, end).replaceAll(hyphen, ' ').trim() === ''
  }
  const numbers = new Map<number, FoundNumber>()
  let [from, sentence] = [0, 0]
  for (let to = 1; to <= words.length; to += 1) {
    while ((sentences[sentence]?.end ?? Infinity) < (places[to - 1]?.end ?? 0)) sentence += 1
    const isOneSentence = (places[to]?.start ?? Infinity) < (sentences[sentence]?.end ?? 0)
    if (isOneSentence && goesOn(to - 1)) continue
    while (from < to) {
      const number = numberAt(words, from, to)
      if (number) numbers.set(from, number)
      // The "four" of "twenty-four years" is no number of its own.
      from += number?.words ?? 1
    }
  }
  return { words, numbers }
}
