import { longestGrowing } from './chain'
import { pairFewChanges } from './few-changes'
import { moved, noMatches, same, type Matches } from './matches'
import { lengthOfRun, pairsOf, type Pairs, type Span } from './shingles'
import { pairSmall, smallCells } from './small'
import { tokensOf } from './tokens'

/** Three words. */
const runWeight = 6
/** Two words tell enough where the texts around agree and the stretch is short. */
const shortRunWeight = 4
const shortSpan = 2000

/** Which words of one text stand where in another. */
export type Alignment = Matches

/**
 * Lays two editions of a text side by side: first by runs of words that occur once in both, then between these more and
 * more closely, down to the word that replaced another; last, what stands in another order. Takes about a second for
 * half a million words.
 */
export function align(oldText: string, newText: string): Alignment {
  const alignment = noMatches(tokensOf(oldText), tokensOf(newText))
  const { from, to } = alignment
  const whole = { oldFrom: 0, oldTo: from.count, newFrom: 0, newTo: to.count }
  const pairs = pairsOf(from, to, whole, runWeight)
  refine(alignment, whole, pairs)
  followMoved(alignment, pairs)
  return alignment
}

/** Pairs what stands once in both in the same order, and then what lies between. */
function refine(alignment: Alignment, span: Span, pairs: Pairs): void {
  const { from, to } = alignment
  let { oldFrom, newFrom } = span
  const chain = longestGrowing(pairs.news)
  for (const at of chain) {
    const old = pairs.olds[at] ?? 0
    const there = pairs.news[at] ?? 0
    const length = lengthOfRun(from, old, span.oldTo, pairs.weight)
    const skipped = Math.max(0, oldFrom - old, newFrom - there)
    if (skipped >= length || length !== lengthOfRun(to, there, span.newTo, pairs.weight)) continue
    if (!areEqual(alignment, old, there, length)) continue
    between(alignment, { oldFrom, oldTo: old + skipped, newFrom, newTo: there + skipped })
    for (let next = skipped; next < length; next++) alignment.put(old + next, there + next, same)
    oldFrom = old + length
    newFrom = there + length
  }
  const rest = { oldFrom, oldTo: span.oldTo, newFrom, newTo: span.newTo }
  if (oldFrom === span.oldFrom && newFrom === span.newFrom) closely(alignment, rest)
  else between(alignment, rest)
}

const areEqual = ({ equal }: Matches, old: number, there: number, length: number): boolean =>
  Array.from({ length }, (_, next) => equal(old + next, there + next)).every(Boolean)

/** What lies between two places that belong together may have runs that occur once in it. */
function between(alignment: Alignment, span: Span): void {
  const olds = span.oldTo - span.oldFrom
  const news = span.newTo - span.newFrom
  if (olds === 0 || news === 0) return
  if (olds < 3 || news < 3) return closely(alignment, span)
  const pairs = pairsOf(alignment.from, alignment.to, span, olds + news > shortSpan ? runWeight : shortRunWeight)
  if (pairs.olds.length === 0) closely(alignment, span)
  else refine(alignment, span, pairs)
}

/** Pairs what no single run tells apart: from both ends as long as it agrees, then each with each. */
function closely(alignment: Alignment, span: Span): void {
  let { oldFrom, oldTo, newFrom, newTo } = span
  while (oldFrom < oldTo && newFrom < newTo && alignment.equal(oldFrom, newFrom))
    alignment.put(oldFrom++, newFrom++, same)
  while (oldFrom < oldTo && newFrom < newTo && alignment.equal(oldTo - 1, newTo - 1))
    alignment.put(--oldTo, --newTo, same)
  const rest = { oldFrom, oldTo, newFrom, newTo }
  if (oldFrom === oldTo || newFrom === newTo) return
  if ((oldTo - oldFrom) * (newTo - newFrom) <= smallCells) pairSmall(alignment, rest)
  else if (pairFewChanges(alignment, rest)) pairLeftovers(alignment, rest)
}

/** Between what stayed, looks for what was replaced. */
function pairLeftovers(alignment: Alignment, span: Span): void {
  let { oldFrom, newFrom } = span
  const pair = (oldTo: number, newTo: number) => {
    if (oldFrom < oldTo && newFrom < newTo && (oldTo - oldFrom) * (newTo - newFrom) <= smallCells)
      pairSmall(alignment, { oldFrom, oldTo, newFrom, newTo })
  }
  for (let old = span.oldFrom; old < span.oldTo; old++) {
    const there = alignment.there[old] ?? -1
    if (there < newFrom) continue
    pair(old, there)
    oldFrom = old + 1
    newFrom = there + 1
  }
  pair(span.oldTo, span.newTo)
}

/** Pairs what occurs once in both and stands elsewhere now, as far as the words around it went along. */
function followMoved(alignment: Alignment, { olds, news, weight }: Pairs): void {
  const { from, to, fate, back } = alignment
  const isSettled = (old: number) => fate[old] === same || fate[old] === moved
  const isFree = (old: number, there: number) =>
    Math.min(old, there) >= 0 &&
    old < from.count &&
    there < to.count &&
    !isSettled(old) &&
    !isSettled(back[there] ?? -1) &&
    alignment.equal(old, there)
  for (let at = 0; at < olds.length; at++) {
    let old = olds[at] ?? 0
    let there = news[at] ?? 0
    const length = lengthOfRun(from, old, from.count, weight)
    if (!Array.from({ length }, (_, next) => isFree(old + next, there + next)).every(Boolean)) continue
    while (isFree(old - 1, there - 1)) {
      old -= 1
      there -= 1
    }
    for (; isFree(old, there); old++, there++) alignment.put(old, there, moved)
  }
}
