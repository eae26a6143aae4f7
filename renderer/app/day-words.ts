import type { IntlShape } from 'react-intl'

const DAY_MS = 86_400_000

/** Calendar days from one instant to another, where this window is. */
export function daysBetween(fromMs: number, toMs: number): number {
  const midnight = (atMs: number) => new Date(atMs).setHours(0, 0, 0, 0)
  // Rounded: a day on which the clocks change has 23 or 25 hours.
  return Math.round((midnight(toMs) - midnight(fromMs)) / DAY_MS)
}

/** A day as one says it: "today", "tomorrow", "Thursday" within a week, then "26 November". */
export function dayWords(intl: IntlShape, atMs: number, nowMs: number): string {
  const days = daysBetween(nowMs, atMs)
  if (Math.abs(days) <= 1) return intl.formatRelativeTime(days, 'day', { numeric: 'auto' })
  if (days > 0 && days < 7) return intl.formatDate(atMs, { weekday: 'long' })
  return intl.formatDate(atMs, { day: 'numeric', month: 'long' })
}
