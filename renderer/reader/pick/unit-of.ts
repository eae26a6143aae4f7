import type { TextRange } from '../text/sentences'
import { unitAt, type Cutting, type Unit } from '../text/cutting'

/** What a range is read out as: one word, one sentence or a part of it, or more. */
export function unitOf(cutting: Cutting, range: TextRange): Unit {
  if (isWithin(range, unitAt(cutting, range.start, 'word'))) return 'word'
  return isWithin(range, unitAt(cutting, range.start, 'sentence')) ? 'sentence' : 'block'
}

const isWithin = (inner: TextRange, outer: TextRange | null): boolean =>
  outer !== null && outer.start <= inner.start && inner.end <= outer.end

/** Of longer ones it is not counted how much is in them. */
const longestCounted = 20_000

/** Which of the sentences of its block, or of the words of its sentence, a range is; null where it is none of them whole. */
export function nthOf(cutting: Cutting, range: TextRange, unit: Unit): { at: number; count: number } | null {
  if (unit === 'block') return null
  const outer = unitAt(cutting, range.start, unit === 'word' ? 'sentence' : 'block')
  if (!outer || outer.end - outer.start > longestCounted) return null
  let [at, count] = [0, 0]
  for (const { start, end } of cutting.from(outer.start, unit)) {
    if (start >= outer.end) break
    count += 1
    if (start === range.start && end === range.end) at = count
  }
  return at === 0 ? null : { at, count }
}
