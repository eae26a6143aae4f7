import { likeness } from './likeness'
import type { Tokens } from './tokens'

/** What became of a token of the old text. */
const gone = 0
/** stands there as it was, in the same order */
export const same = 1
/** another stands in its place, which may be like it */
export const replaced = 2
/** stands there as it was, but elsewhere */
export const moved = 3

/** Which token of the new text belongs to which of the old. Those that are same or replaced keep their order. */
export interface Matches {
  from: Tokens
  to: Tokens
  /** by old token: the new one, or -1 */
  there: Int32Array
  /** by old token: gone, same, replaced or moved */
  fate: Uint8Array
  /** by new token: the old one, or -1 */
  back: Int32Array
  put(old: number, there: number, fate: number): void
  /** Whether two tokens are the same, by what is compared. */
  equal(old: number, there: number): boolean
  /** How alike two tokens are, from 0 to 1; -1 if one is a word and the other is none. */
  alike(old: number, there: number): number
}

export function noMatches(from: Tokens, to: Tokens): Matches {
  const there = new Int32Array(from.count).fill(-1)
  const back = new Int32Array(to.count).fill(-1)
  const fate = new Uint8Array(from.count)
  const part = (old: number) => {
    const partner = there[old] ?? -1
    if (partner >= 0) back[partner] = -1
    there[old] = -1
    fate[old] = gone
  }
  return {
    from,
    to,
    there,
    fate,
    back,
    put(old, partner, how) {
      part(old)
      const before = back[partner] ?? -1
      if (before >= 0) part(before)
      there[old] = partner
      back[partner] = old
      fate[old] = how
    },
    equal: (old, partner) => from.hashes[old] === to.hashes[partner],
    alike(old, partner) {
      if (from.hashes[old] === to.hashes[partner]) return 1
      if (from.weights[old] !== to.weights[partner]) return -1
      const [start = 0, end = 0] = [from.starts[old], from.ends[old]]
      const [thereStart = 0, thereEnd = 0] = [to.starts[partner], to.ends[partner]]
      return likeness(from.text, start, end, to.text, thereStart, thereEnd)
    },
  }
}
