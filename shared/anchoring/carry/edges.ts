import type { Alignment } from '../align/align'
import { same } from '../align/matches'
import type { Tokens } from '../align/tokens'
import { wordsIn } from '../words'
import { crossesWord } from './joined'
import { runOf, type Run, type Units } from './runs'
import { neighboursShare } from './split'
import type { Sums } from './sums'

/** Where a mark begins or ends in the new text, some of whose words stayed. */
export interface Edge {
  /** the new token at it */
  token: number
  /** whether it could hardly be another */
  isFirm: boolean
}

/** More tokens, of a passage that was written anew, tell nothing by their order. */
const mostTokens = 48
/** Of tokens that stayed together: two words. */
const firmWeight = 4

/**
 * The edge of a mark. Between what stayed of the mark and what stayed beside it, all that came for the mark's words alone is
 * the mark's: "cannot" may have become two words. What came for its words and for those beside it is parted by words.
 * @param inner the mark's first old token at this edge that stayed
 * @param otherwise what the alignment says
 */
export function edgeOf(alignment: Alignment, sums: Sums, run: Run, side: Side, inner: number, otherwise: number): Edge {
  const { from, to, there } = alignment
  const { inward, own, neighbour, outer } = sideOf(alignment, sums, run, side)
  if (inner === own) return { token: there[own] ?? 0, isFirm: isHeld(alignment, own, inward) }
  const guess = { token: otherwise, isFirm: false }
  const [beside, stayed] = [partner(alignment, outer), there[inner] ?? 0]
  if (Math.max(Math.abs(inner - outer), Math.abs(stayed - beside)) > mostTokens) return guess
  const came = wordsIn(to.text, stretch(to, beside, stayed))
  const inside = wordsIn(from.text, stretch(from, neighbour, inner))
  const outside = wordsIn(from.text, stretch(from, outer, own))
  if (inside.length === 0 || came.length === 0) return guess
  const outward = <T>(list: T[]): T[] => (side === 'start' ? list : list.toReversed())
  if (outer !== neighbour) {
    const share = neighboursShare(
      { text: from.text, words: outward(outside) },
      { text: from.text, words: outward(inside) },
      { text: to.text, words: outward(came) },
    )
    const word = outward(came)[share]
    return word === undefined ? guess : { token: tokenAt(to, word, side), isFirm: false }
  }
  return mayBeFor(inside.length, came.length)
    ? { token: beside + inward, isFirm: came.length === inside.length }
    : guess
}

/** Whether so many came for so many, and not a new passage as well. */
export const mayBeFor = (olds: number, news: number): boolean => news <= 2 * olds + 2

export type Side = 'start' | 'end'

/** The old tokens at a side of a mark, and the step that leads into it. */
function sideOf({ from }: Alignment, sums: Sums, run: Run, side: Side) {
  if (side === 'start') {
    const neighbour = run.first - 1
    // The text's end is a neighbour that stays.
    return { inward: 1, own: run.first, neighbour, outer: neighbour < 0 ? -1 : (sums.lastSame[neighbour] ?? -1) }
  }
  const neighbour = run.last + 1
  const outer = neighbour === from.count ? from.count : (sums.nextSame[neighbour] ?? from.count)
  return { inward: -1, own: run.last, neighbour, outer }
}

/** The new token of an old one that stayed; before the first and after the last stand the text's ends. */
function partner({ from, to, there }: Alignment, old: number): number {
  if (old < 0) return -1
  return old >= from.count ? to.count : (there[old] ?? 0)
}

/** What lies between two tokens, in whichever order they are given. */
function stretch({ text, starts, ends }: Tokens, one: number, other: number): Units {
  const [before, after] = one < other ? [one, other] : [other, one]
  return { start: ends[before] ?? 0, end: starts[after] ?? text.length }
}

function tokenAt(tokens: Tokens, word: Units, side: Side): number {
  const { first, last } = runOf(tokens, word)
  return side === 'start' ? first : last
}

/** Whether a mark's own token that stayed still is its edge: what stood beside it does so, or what came is a word by itself. */
function isHeld(alignment: Alignment, own: number, inward: number): boolean {
  const { from, fate, there } = alignment
  const follows = (at: number) => fate[at] === same && there[at] === (there[at - inward] ?? 0) + inward
  const isFirst = own - inward < 0 || own - inward >= from.count
  if (isFirst || (fate[own - inward] === same && follows(own))) return true
  let weight = from.weights[own] ?? 0
  for (let at = own + inward; weight < firmWeight && follows(at); at += inward) weight += from.weights[at] ?? 0
  return weight >= firmWeight && !crossesWord(alignment, own, inward)
}
