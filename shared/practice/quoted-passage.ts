import { caseParagraphs } from '../pack/case-paragraphs'

/** Words of a case within what is said around them. Offsets are UTF-16 units of `text`. */
export interface QuotedPassage {
  text: string
  start: number
  end: number
}

/** A sentence that is shorter says too little of what it is about: the one before it is shown as well. */
const SHORT_UNDER_WORDS = 14

/**
 * Gives the sentence or sentences of the case in which words stand; null if they stand nowhere.
 * @param lang BCP 47, of the case: it says where sentences end
 */
export function quotedPassage(caseText: string, quote: string, lang: string): QuotedPassage | null {
  const paragraph = caseParagraphs(caseText).find((text) => text.includes(quote))
  if (paragraph === undefined) return null
  const start = paragraph.indexOf(quote)
  const end = start + quote.length
  const starts = sentenceStarts(paragraph, lang)
  const first = starts.findLastIndex((at) => at <= start)
  const after = starts.find((at) => at >= end) ?? paragraph.length
  const alone = cut(paragraph, starts[first] ?? 0, after, start, end)
  const isShort = alone.text.split(/\s+/).length < SHORT_UNDER_WORDS
  return isShort && first > 0 ? cut(paragraph, starts[first - 1] ?? 0, after, start, end) : alone
}

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
