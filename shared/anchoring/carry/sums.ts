import type { Alignment } from '../align/align'
import { replaced, same } from '../align/matches'
import type { Tokens } from '../align/tokens'
import { follows } from './runs'

/** What of an alignment is asked again for each mark, added up from the start of the text; a mark may be long. */
export interface Sums {
  /** before each old token: how many do not stand right after the one before them */
  breaks: Int32Array
  old: Totals
  new: Totals
  /** what of the old tokens is left; one that was replaced counts by its likeness */
  left: Totals
  /** by old token: the last one up to it that is the same; -1 if there is none */
  lastSame: Int32Array
  /** by old token: the first one from it on that is the same; the number of all if there is none */
  nextSame: Int32Array
}

/** Before each token: what those before it weigh, and how many units they have. */
interface Totals {
  weights: Float64Array
  letters: Float64Array
}

export function sumsOf(alignment: Alignment): Sums {
  const { from, to, fate } = alignment
  const { count } = from
  const breaks = new Int32Array(count + 1)
  const lastSame = new Int32Array(count)
  const nextSame = new Int32Array(count)
  for (let at = 0, last = -1; at < count; at++) {
    breaks[at + 1] = (breaks[at] ?? 0) + (follows(alignment, at) ? 0 : 1)
    if (fate[at] === same) last = at
    lastSame[at] = last
  }
  for (let at = count - 1, next = count; at >= 0; at--) {
    if (fate[at] === same) next = at
    nextSame[at] = next
  }
  return {
    breaks,
    old: totalsOf(from, () => 1),
    new: totalsOf(to, () => 1),
    left: totalsOf(from, (at) => leftOf(alignment, at)),
    lastSame,
    nextSame,
  }
}

function totalsOf({ count, starts, ends, weights }: Tokens, share: (at: number) => number): Totals {
  const totals = { weights: new Float64Array(count + 1), letters: new Float64Array(count + 1) }
  for (let at = 0; at < count; at++) {
    const counts = share(at)
    totals.weights[at + 1] = (totals.weights[at] ?? 0) + counts * (weights[at] ?? 0)
    totals.letters[at + 1] = (totals.letters[at] ?? 0) + counts * ((ends[at] ?? 0) - (starts[at] ?? 0))
  }
  return totals
}

function leftOf(alignment: Alignment, at: number): number {
  const fate = alignment.fate[at]
  if (fate === same) return 1
  return fate === replaced ? Math.max(0, alignment.alike(at, alignment.there[at] ?? 0)) : 0
}

/** Between two positions. */
export const sumOver = (sums: Float64Array, { first, last }: { first: number; last: number }): number =>
  (sums[last + 1] ?? 0) - (sums[first] ?? 0)
