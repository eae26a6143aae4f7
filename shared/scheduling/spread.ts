/**
 * The days, counted from an answer, from which the one is chosen on which the card comes again.
 */
export interface IntervalRange {
  /** what FSRS gives, rounded and within the range */
  interval: number
  from: number
  to: number
}

/** Says which interval it is to be, in days, within the range. */
export type ChooseInterval = (range: IntervalRange) => number

/** How much of each part of an interval it may vary by, besides a day. */
const parts = [
  { from: 2.5, to: 7, share: 0.15 },
  { from: 7, to: 20, share: 0.1 },
  { from: 20, to: Infinity, share: 0.05 },
]

/**
 * The range within which an interval is spread, so that cards learned together do not come back together for ever. It is
 * Anki's, not that of ts-fsrs: it starts from the interval before rounding, and it takes the least that keeps Good after
 * Hard and Easy after Good, where ts-fsrs spreads each by itself.
 * @param interval days, not rounded
 * @param least    days
 * @param most     days; wins over the least
 * Source: the values that Anki's tests publish, V12 of the vectors.
 */
export function intervalRange(interval: number, least: number, most: number): IntervalRange {
  const floor = Math.min(least, most)
  const within = (days: number) => Math.min(Math.max(days, floor), most)
  const middle = within(interval)
  const spread = spreadOf(middle)
  const [from, to] = [within(Math.round(middle - spread)), within(Math.round(middle + spread))]
  const canGrow = from === to && spread > 0 && to > 2 && to < most
  return { interval: within(Math.round(middle)), from, to: canGrow ? to + 1 : to }
}

function spreadOf(interval: number): number {
  if (interval < 2.5) return 0
  return parts.reduce((days, { from, to, share }) => days + share * Math.max(0, Math.min(interval, to) - from), 1)
}

/** The day at a share of a range, from 0 up to 1. */
export function atShare({ from, to }: IntervalRange, share: number): number {
  return Math.floor(from + share * (1 + to - from))
}

/** Chooses by the card and its count of answers alone, so that the same answer always gives the same day. */
export function bySeed(cardId: string, reps: number): ChooseInterval {
  return (range) => atShare(range, shareOf(`${cardId}/${reps}`))
}

/** A number from 0 up to 1 that a text always gives. Source: FNV-1a, public domain, with the last mixing of MurmurHash3. */
export function shareOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}
