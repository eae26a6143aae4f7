import type { Alignment } from '../align/align'
import { crossesWord } from './joined'
import { came, follows, saysSame, stands, type Run } from './runs'

/** Tokens on each side of a mark in which the same words make it doubtful which are the mark's. */
const reach = 12
/** Longer quotes do not come and go by chance. */
const longest = 24

/** Two words that stayed together. */
const enoughWeight = 4

/**
 * Whether the words of a mark that stand there as they were may be others than its own: because the same came or went
 * close by (of "the the", which was there before?), because a single word stands between others that came, or because what
 * came beside it made another word of it.
 */
export function isDoubtful(alignment: Alignment, run: Run): boolean {
  return (
    isAlone(alignment, run) ||
    hasRival(alignment, run) ||
    crossesWord(alignment, run.first, 1) ||
    crossesWord(alignment, run.last, -1)
  )
}

function isAlone(alignment: Alignment, run: Run): boolean {
  const { from, to, there } = alignment
  let { first, last } = run
  let weight = 0
  for (let at = first; at <= last && weight < enoughWeight; at++) weight += from.weights[at] ?? 0
  while (weight < enoughWeight && follows(alignment, first)) weight += from.weights[--first] ?? 0
  while (weight < enoughWeight && follows(alignment, last + 1)) weight += from.weights[++last] ?? 0
  // The ends of the text are neighbours that stay.
  const isAtEnd = (first === 0 && there[first] === 0) || (last === from.count - 1 && there[last] === to.count - 1)
  return weight < enoughWeight && !isAtEnd
}

function hasRival(alignment: Alignment, run: Run): boolean {
  const { from, to, there } = alignment
  const length = run.last - run.first + 1
  if (length > longest) return false
  const first = there[run.first] ?? 0
  const some = (at: number, holds: (at: number) => boolean) => {
    for (let next = at; next < at + length; next++) if (holds(next)) return true
    return false
  }
  for (let step = -reach; step <= reach; step++) {
    if (step === 0) continue
    if (saysSame(from, run, to, first + step) && some(first + step, (at) => came(alignment, at))) return true
    if (saysSame(from, run, from, run.first + step) && some(run.first + step, (at) => !stands(alignment, at)))
      return true
  }
  return false
}
