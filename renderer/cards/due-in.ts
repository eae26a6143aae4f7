/** Days from today on which cards can be laid: none before today, and none beyond a century. */
const MOST_DAYS = 36_500

/** What was typed as a number of days; null if it is none. */
export function daysOf(typed: string): number | null {
  const trimmed = typed.trim()
  if (!/^\d{1,5}$/.test(trimmed)) return null
  const days = Number(trimmed)
  return days <= MOST_DAYS ? days : null
}

/** The two ends of a span of days, the earlier first; null if one of them is none. */
export function spanOf(from: string, to: string): { fromDays: number; toDays: number } | null {
  const [a, b] = [daysOf(from), daysOf(to)]
  return a === null || b === null ? null : { fromDays: Math.min(a, b), toDays: Math.max(a, b) }
}

/** The instant at which a day begins that lies so many days after this one, where this window is. */
export function dayAfter(nowMs: number, days: number): number {
  const day = new Date(nowMs)
  day.setHours(12, 0, 0, 0)
  day.setDate(day.getDate() + days)
  return day.getTime()
}
