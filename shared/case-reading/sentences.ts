import { mendedSentences } from './mend-sentences'
import type { Span } from './reading'
import type { Word } from './scores'

/** The sentences and words of a text, in its order. */
export interface Analysis {
  /** they do not overlap; what no sentence holds is white space */
  sentences: readonly Span[]
  /** each within a sentence; what no word holds is white space, punctuation or another sign */
  words: readonly Word[]
}

const sentenceBreaks = new Intl.Segmenter('en', { granularity: 'sentence' })
const wordBreaks = new Intl.Segmenter('en', { granularity: 'word' })
const lineBreaks = /[\n\r\u0085\u2028\u2029]/g
const hasLetter = /[\p{L}\p{N}]/u

/**
 * Gives the sentences and words of an English text, as UTF-16 offsets, by Unicode’s rules (UAX #29) as ICU has them. Parts of
 * a word that an apostrophe joins are one word ("didn’t", "O’Brien’s"); parts that a hyphen joins are several.
 */
export function analyse(text: string): Analysis {
  // By the rules each line is a sentence; which line ends one is for whoever mends them.
  const inOneLine = text.replaceAll(lineBreaks, ' ')
  const raw = [...sentenceBreaks.segment(inOneLine)].flatMap(({ index, segment }): Span[] => {
    const start = index + segment.length - segment.trimStart().length
    const end = index + segment.trimEnd().length
    return start < end ? [{ start, end }] : []
  })
  const words = [...wordBreaks.segment(text)]
    .filter(({ segment }) => hasLetter.test(segment))
    .map(({ index, segment }): Word => ({ start: index, end: index + segment.length }))
  return { sentences: mendedSentences(text, raw), words }
}
