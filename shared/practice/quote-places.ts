import { sentenceStarts, wordsOf, type Place } from './case-words'

/** Gives where a quote stands: the first time that its words come; null where they don't. */
export function placeOfQuote(paragraphs: readonly string[], quote: string): Place | null {
  for (const [paragraph, text] of paragraphs.entries()) {
    const start = text.indexOf(quote)
    if (start !== -1) return { paragraph, start, end: start + quote.length }
  }
  return null
}

/**
 * Gives the words of a place so that they lead back to it. Where the same words came before, those next to them are taken as
 * well, word by word and within the sentence first, as few as tell the two apart.
 */
export function quoteOfPlace(paragraphs: readonly string[], place: Place, lang: string): string {
  const text = paragraphs[place.paragraph] ?? ''
  let { start, end } = place
  const isTold = () => {
    const found = placeOfQuote(paragraphs, text.slice(start, end))
    return found !== null && found.paragraph === place.paragraph && found.start === start
  }
  // Most words lead back by themselves, and cutting a long case into words takes time.
  if (isTold()) return text.slice(start, end)
  const words = wordsOf(paragraphs, lang).filter(({ paragraph }) => paragraph === place.paragraph)
  const isSentenceStart = sentenceStarts(paragraphs, lang)
  while (!isTold()) {
    const before = words.findLast((word) => word.end <= start)
    const after = words.find((word) => word.start >= end)
    const endsSentence = !after || isSentenceStart(after)
    if (after && (!endsSentence || !before)) end = after.end
    else if (before) start = before.start
    else break
  }
  return text.slice(start, end)
}
