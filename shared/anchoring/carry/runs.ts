import type { Alignment } from '../align/align'
import { moved, same } from '../align/matches'
import type { Tokens } from '../align/tokens'

/** Tokens of one text, from the first to the last, both included. */
export interface Run {
  first: number
  last: number
}

/** Units of a text, the end exclusive. */
export interface Units {
  start: number
  end: number
}

/** The tokens of which a range has at least a unit; the last is before the first if there are none. */
export function runOf(tokens: Tokens, { start, end }: Units): Run {
  return { first: firstAfter(tokens.ends, start), last: firstAfter(tokens.starts, end - 1) - 1 }
}

/** From the start of the first to the end of the last. */
export function unitsOf({ starts, ends }: Tokens, { first, last }: Run): Units {
  return { start: starts[first] ?? 0, end: ends[last] ?? 0 }
}

/** Position of the first offset that is greater. The offsets grow. */
function firstAfter(offsets: Int32Array, offset: number): number {
  let low = 0
  let high = offsets.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((offsets[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Whether an old token stands in the new text as it was. */
export const stands = ({ fate }: Alignment, old: number): boolean => fate[old] === same || fate[old] === moved

/** Whether an old token stands in the new text as it was, right after the one before it. */
export const follows = (alignment: Alignment, old: number): boolean =>
  stands(alignment, old) &&
  alignment.fate[old] === alignment.fate[old - 1] &&
  alignment.there[old] === (alignment.there[old - 1] ?? 0) + 1

/** Whether a new token is not known to have stood elsewhere in the old text. */
export const came = (alignment: Alignment, there: number): boolean => !stands(alignment, alignment.back[there] ?? -1)

/** Whether the tokens at one place are those of a run of the old text. */
export function saysSame(from: Tokens, run: Run, tokens: Tokens, first: number): boolean {
  const length = run.last - run.first + 1
  if (first < 0 || first + length > tokens.count) return false
  for (let next = 0; next < length; next++) {
    if (tokens.hashes[first + next] !== from.hashes[run.first + next]) return false
  }
  return true
}
