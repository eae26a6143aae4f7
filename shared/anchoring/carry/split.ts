import { likeness } from '../align/likeness'
import type { Units } from './runs'

/** Words of a text. */
export interface Words {
  text: string
  words: readonly Units[]
}

/** Two words that share less at their ends are two words, not one that was corrected. */
const leastLikeness = 0.5

/**
 * Where words that came are parted, if those for which they came were part of a mark's and part of its neighbours': how many
 * of them are the neighbours'. Each word that was replaced by one that is like it keeps its side; else the mark keeps as many
 * words as it had, as most of the words that change are replaced one by one.
 * @param inside the mark's words, which follow the neighbours'
 */
export function neighboursShare(outside: Words, inside: Words, came: Words): number {
  const count = came.words.length
  const even = Math.max(0, count - inside.words.length)
  let best = { at: even, cost: Infinity }
  for (let at = 0; at <= count; at++) {
    const first = { ...came, words: came.words.slice(0, at) }
    const second = { ...came, words: came.words.slice(at) }
    const cost = costOf(outside, first) + costOf(inside, second)
    const isEvener = cost === best.cost && Math.abs(at - even) < Math.abs(best.at - even)
    if (cost < best.cost || isEvener) best = { at, cost }
  }
  return best.at
}

/** Words that have to be replaced, put or taken away to make the one of the other. Source: Levenshtein. */
function costOf(from: Words, to: Words): number {
  let row = Array.from({ length: to.words.length + 1 }, (_, n) => n)
  for (const [at, old] of from.words.entries()) {
    const next = [at + 1]
    for (const [there, word] of to.words.entries()) {
      const alike = likeness(from.text, old.start, old.end, to.text, word.start, word.end)
      const replaced = (row[there] ?? 0) + (alike < leastLikeness ? 1 : 1 - alike)
      next.push(Math.min(replaced, (row[there + 1] ?? 0) + 1, (next[there] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
