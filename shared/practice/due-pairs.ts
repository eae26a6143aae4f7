/** A pair as far as it matters when it is shown. */
export interface PairState {
  id: string
  family: string
  level: number
  /** what is expected at the weakest of the elements and distinctions that it is about, 0 to 1; null before there is enough to say */
  chance: number | null
  /** null: never answered */
  last: { score: number; answeredAtMs: number } | null
}

/** Expected to be right less often than this, something is weak. It is the lower end of what the next case aims at. */
const WEAK_UNDER = 0.65
/** Until then the two texts are still remembered. */
export const MISSED_AGAIN_AFTER_MS = 12 * 60 * 60 * 1000
/** Pairs of one family are told with the same words: so many others come between, where there are some. */
const FAMILIES_APART = 3

/**
 * Tells whether a pair is due: it was answered and not all was right, at least twelve hours ago; or it was never seen and is
 * about something of which enough is known to call it weak. What was never tried is not due, however new: the first count
 * would be all there is.
 */
export function isDue({ last, chance }: PairState, nowMs: number): boolean {
  if (last !== null) return last.score < 1 && nowMs - last.answeredAtMs >= MISSED_AGAIN_AFTER_MS
  return chance !== null && chance < WEAK_UNDER
}

/**
 * Gives the pairs in the order in which they are shown: those that are due, then those never seen, the weakest and the easier
 * first, then what was answered longest ago. Those of a family that was met last wait.
 * @param recentFamilies the latest last
 */
export function inTurn<Pair extends PairState>(
  pairs: readonly Pair[],
  { nowMs, recentFamilies }: { nowMs: number; recentFamilies: readonly string[] },
): Pair[] {
  const near = new Set(recentFamilies.slice(-FAMILIES_APART))
  return pairs.toSorted(
    (a, b) =>
      Number(near.has(a.family)) - Number(near.has(b.family)) ||
      Number(isDue(b, nowMs)) - Number(isDue(a, nowMs)) ||
      Number(a.last !== null) - Number(b.last !== null) ||
      (a.last?.answeredAtMs ?? 0) - (b.last?.answeredAtMs ?? 0) ||
      (a.chance ?? WEAK_UNDER) - (b.chance ?? WEAK_UNDER) ||
      a.level - b.level,
  )
}
