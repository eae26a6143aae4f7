import { caseParagraphs } from '../pack/case-paragraphs'

/** Words of a case within what is said around them. Offsets are UTF-16 units of `text`. */
export interface QuotedPassage {
  text: string
  start: number
  end: number
}

/** Words around a quote that say what it is about. With fewer, the sentence beside it is shown as well. */
const AROUND_AT_LEAST_WORDS = 8

/**
 * Gives the sentence or sentences of the case in which words stand, and where these say little around them the sentence
 * before, or the one after the first; null if they stand nowhere.
 * @param lang BCP 47, of the case: it says where sentences end
 */
export function quotedPassage(caseText: string, quote: string, lang: string): QuotedPassage | null {
  const paragraph = caseParagraphs(caseText).find((text) => text.includes(quote))
  if (paragraph === undefined) return null
  const start = paragraph.indexOf(quote)
  const end = start + quote.length
  const starts = sentenceStarts(paragraph, lang)
  const first = starts.findLastIndex((at) => at <= start)
  const next = starts.findIndex((at) => at >= end)
  const after = next === -1 ? starts.length : next
  const passage = (from: number, to: number) =>
    cut(paragraph, starts[from] ?? 0, starts[to] ?? paragraph.length, start, end)
  const alone = passage(first, after)
  if (countWords(alone.text) - countWords(quote) >= AROUND_AT_LEAST_WORDS) return alone
  return first > 0 ? passage(first - 1, after) : passage(first, after + 1)
}

const countWords = (text: string): number => text.split(/\s+/).length

/** Gives where sentences begin. An initial, as in “by R.”, ends none. */
function sentenceStarts(paragraph: string, lang: string): number[] {
  const segments = [...new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(paragraph)]
  return segments
    .filter((_, at) => !/(^|\P{L})\p{Lu}\.\s*$/u.test(segments[at - 1]?.segment ?? ''))
    .map(({ index }) => index)
}

function cut(paragraph: string, from: number, to: number, start: number, end: number): QuotedPassage {
  return { text: paragraph.slice(from, to).trimEnd(), start: start - from, end: end - from }
}
