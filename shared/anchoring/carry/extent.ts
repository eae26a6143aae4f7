import type { Alignment } from '../align/align'
import { likeness } from '../align/likeness'
import { replaced, same } from '../align/matches'
import type { Tokens } from '../align/tokens'
import { unitsOf, type Run } from './runs'
import { sumOver, type Sums } from './sums'

/** Tokens that lie outside of a mark, or outside of the text, have no place. */
const nowhere = Number.NaN

/** Which tokens of the new text a mark lies on of which some were changed. */
export interface Extent extends Run {
  /** whether its ends could hardly be others */
  isFirm: boolean
}

/**
 * From the first to the last token that a mark's own became. Where all that was replaced at one of its ends was the
 * mark's, all that came for it is: "cannot" may have become two words. Null if nothing came for it.
 */
export function extentOf(alignment: Alignment, sums: Sums, run: Run): Extent | null {
  const { there, fate, from, to } = alignment
  const became = (at: number) => fate[at] === same || fate[at] === replaced
  let [oldFirst, oldLast] = [run.first, run.last]
  while (oldFirst <= oldLast && !became(oldFirst)) oldFirst += 1
  while (oldLast > oldFirst && !became(oldLast)) oldLast -= 1
  if (oldFirst > oldLast) return null

  // What stayed right before the mark and right after it bounds what came for it.
  const standing = (at: number) => (fate[at] === same ? (there[at] ?? 0) : nowhere)
  const before = run.first === 0 ? -1 : standing(run.first - 1)
  const after = run.last + 1 === from.count ? to.count : standing(run.last + 1)
  const [nextSame, lastSame] = [sums.nextSame[run.first] ?? 0, sums.lastSame[run.last] ?? 0]
  const hasSame = nextSame <= run.last
  const all = run.last - run.first + 1
  const atStart = {
    olds: hasSame ? nextSame - run.first : all,
    news: (hasSame ? standing(nextSame) : after) - before - 1,
  }
  const atEnd = {
    olds: hasSame ? run.last - lastSame : all,
    news: after - (hasSame ? standing(lastSame) : before) - 1,
  }
  return {
    first: isOwn(atStart) ? before + 1 : (there[oldFirst] ?? 0),
    last: isOwn(atEnd) ? after - 1 : (there[oldLast] ?? 0),
    isFirm:
      isFirm(atStart, Math.min(nextSame, run.last), from, alignment, 1) &&
      isFirm(atEnd, Math.max(lastSame, run.first), from, alignment, -1),
  }
}

/** How many tokens changed at one end of a mark, and how many came for them; NaN where its surroundings changed too. */
interface Changed {
  olds: number
  news: number
}

/** Whether what came is the mark's, and not a new passage as well. */
const isOwn = ({ olds, news }: Changed) => olds > 0 && news > 0 && news <= 2 * olds + 2

/** Of tokens that stayed together: two words. */
const firmWeight = 4

/** An end is firm if nothing came or went there, or if it stayed together with a word of the mark. */
function isFirm(
  { olds, news }: Changed,
  edge: number,
  { weights }: Tokens,
  alignment: Alignment,
  inward: 1 | -1,
): boolean {
  if (olds === news) return true
  if (olds > 0) return false
  let weight = 0
  for (let at = edge; alignment.fate[at] === same && weight < firmWeight; at += inward) {
    const isNext = at === edge || alignment.there[at] === (alignment.there[at - inward] ?? 0) + inward
    if (!isNext) break
    weight += weights[at] ?? 0
  }
  return weight >= firmWeight
}

/** Of texts that are compared letter by letter, in units. */
const shortUnits = 200

/**
 * How much of a mark's words is left where it would lie, from 0 to 1. Two thirds by words and one third by letters: of "of
 * the trafficker" most words are left when the last is replaced, of what it says little.
 */
export function likenessOf({ from, to }: Alignment, sums: Sums, run: Run, place: Run): number {
  const mostWeight = Math.max(sumOver(sums.old.weights, run), sumOver(sums.new.weights, place))
  const mostLetters = Math.max(sumOver(sums.old.letters, run), sumOver(sums.new.letters, place))
  const byTokens =
    ((2 * sumOver(sums.left.weights, run)) / mostWeight + sumOver(sums.left.letters, run) / mostLetters) / 3
  if (mostLetters > shortUnits) return byTokens
  // Words that were parted or joined are other words of the same letters.
  const [was, is] = [lettersOf(from, run), lettersOf(to, place)]
  if (was === is) return 1
  return run.first === run.last ? Math.max(byTokens, likeness(was, 0, was.length, is, 0, is.length)) : byTokens
}

function lettersOf(tokens: Tokens, run: Run): string {
  const { start, end } = unitsOf(tokens, run)
  return tokens.text.slice(start, end).replace(/\s+/g, '')
}
