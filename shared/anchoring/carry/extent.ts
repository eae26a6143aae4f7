import type { Alignment } from '../align/align'
import { likeness } from '../align/likeness'
import { replaced, same } from '../align/matches'
import type { Tokens } from '../align/tokens'
import { unparted, wordsIn } from '../words'
import { edgeOf, mayBeFor } from './edges'
import { runOf, unitsOf, type Run } from './runs'
import { sumOver, type Sums } from './sums'

/** Which tokens of the new text a mark lies on of which some were changed. */
export interface Extent extends Run {
  /** whether its ends could hardly be others */
  isFirm: boolean
}

/** From the first to the last token that a mark's own became. Null if nothing came for it. */
export function extentOf(alignment: Alignment, sums: Sums, run: Run): Extent | null {
  const { there, fate } = alignment
  const became = (at: number) => fate[at] === same || fate[at] === replaced
  let [oldFirst, oldLast] = [run.first, run.last]
  while (oldFirst <= oldLast && !became(oldFirst)) oldFirst += 1
  while (oldLast > oldFirst && !became(oldLast)) oldLast -= 1
  if (oldFirst > oldLast) return null

  const asAligned = { first: there[oldFirst] ?? 0, last: there[oldLast] ?? 0 }
  const [nextSame, lastSame] = [sums.nextSame[run.first] ?? 0, sums.lastSame[run.last] ?? 0]
  if (nextSame > run.last) return wholeOf(alignment, run) ?? { ...asAligned, isFirm: false }
  const start = edgeOf(alignment, sums, run, 'start', nextSame, asAligned.first)
  const end = edgeOf(alignment, sums, run, 'end', lastSame, asAligned.last)
  if (start.token > end.token) return { ...asAligned, isFirm: false }
  return { first: start.token, last: end.token, isFirm: start.isFirm && end.isFirm }
}

/** All that came for a mark of which nothing stayed, between what stayed right before it and right after it. */
function wholeOf({ from, to, there, fate }: Alignment, run: Run): Extent | null {
  const [isFirst, isLast] = [run.first === 0, run.last + 1 === from.count]
  if ((!isFirst && fate[run.first - 1] !== same) || (!isLast && fate[run.last + 1] !== same)) return null
  const first = isFirst ? 0 : (there[run.first - 1] ?? 0) + 1
  const last = isLast ? to.count - 1 : (there[run.last + 1] ?? 0) - 1
  const [olds, news] = [run.last - run.first + 1, last - first + 1]
  if (news <= 0) return null
  return mayBeFor(olds, news) ? { first, last, isFirm: olds === news } : null
}

/** Of texts that are compared letter by letter, in units. */
const shortUnits = 200

/**
 * How much of a mark's words is left where it would lie, from 0 to 1. Two thirds by words and one third by letters: of "of
 * the trafficker" most words are left when the last is replaced, of what it says little.
 */
export function likenessOf({ from, to }: Alignment, sums: Sums, run: Run, place: Run): number {
  const mostLetters = Math.max(sumOver(sums.old.letters, run), sumOver(sums.new.letters, place))
  const byLetters = sumOver(sums.left.letters, run) / mostLetters
  const mostWeight = Math.max(sumOver(sums.old.weights, run), sumOver(sums.new.weights, place))
  const byTokens = (2 * (sumOver(sums.left.weights, run) / mostWeight) + byLetters) / 3
  if (mostLetters > shortUnits) return byTokens
  // Words that were parted or joined are other words of the same letters.
  const [was, is] = [lettersOf(from, run), lettersOf(to, place)]
  if (was === is) return 1
  if (run.first === run.last) return Math.max(byTokens, likeness(was, 0, was.length, is, 0, is.length))
  // Where each letter is a token, a long word for a short one would leave next to nothing.
  return unparted.test(was + is) ? (2 * wordsLeft(from, to, sums, run, place) + byLetters) / 3 : byTokens
}

/** Share of a mark's words that is left. */
function wordsLeft(from: Tokens, to: Tokens, sums: Sums, run: Run, place: Run): number {
  const words = wordsIn(from.text, unitsOf(from, run))
  const most = Math.max(1, words.length, wordsIn(to.text, unitsOf(to, place)).length)
  const left = words.map((word) => {
    const tokens = runOf(from, word)
    return sumOver(sums.left.letters, tokens) / sumOver(sums.old.letters, tokens)
  })
  return left.reduce((sum, share) => sum + share, 0) / most
}

function lettersOf(tokens: Tokens, run: Run): string {
  const { start, end } = unitsOf(tokens, run)
  return tokens.text.slice(start, end).replace(/\s+/g, '')
}
