import type { Units } from './carry/runs'

/** Letters that are written without spaces between words. */
export const unparted =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Yi}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u

// Made when first needed: reading the words of a script takes milliseconds.
let kept: Intl.Segmenter | null = null
const segmenter = () => (kept ??= new Intl.Segmenter('und', { granularity: 'word' }))

/** The words of a stretch of a text, as a reader parts them; signs and white space are none. The stretch is to be short. */
export function wordsIn(text: string, { start, end }: Units): Units[] {
  const words: Units[] = []
  if (start >= end) return words
  for (const { segment, index, isWordLike } of segmenter().segment(text.slice(start, end)))
    if (isWordLike === true) words.push({ start: start + index, end: start + index + segment.length })
  return words
}
