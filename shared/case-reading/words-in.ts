import type { Span } from './reading'
import type { Word } from './scores'

/**
 * Gives the words that begin in a place of a text, as their places among all words.
 * @param words in their order
 */
export function wordsIn(words: readonly Word[], { start, end }: Span): number[] {
  // Halved again and again: it is asked for each fact of a long text.
  let [first, after] = [0, words.length]
  while (first < after) {
    const middle = (first + after) >> 1
    if ((words[middle]?.start ?? 0) < start) first = middle + 1
    else after = middle
  }
  const places: number[] = []
  for (let at = first; (words[at]?.start ?? end) < end; at++) places.push(at)
  return places
}
