import type { IntlShape } from 'react-intl'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

interface Measure {
  value: number
  unit: 'minute' | 'hour' | 'day' | 'month' | 'year'
}

/** An interval in the unit in which one would say it: 10 minutes, 4 days, 2.5 months. */
function intervalMeasure(intervalMs: number): Measure {
  if (intervalMs < HOUR_MS) return { value: Math.max(1, Math.round(intervalMs / MINUTE_MS)), unit: 'minute' }
  if (intervalMs < DAY_MS) return { value: Math.round(intervalMs / HOUR_MS), unit: 'hour' }
  const days = Math.round(intervalMs / DAY_MS)
  if (days < 60) return { value: days, unit: 'day' }
  if (days < 365) return { value: Math.round((days / 365.25) * 120) / 10, unit: 'month' }
  return { value: Math.round((days / 365.25) * 10) / 10, unit: 'year' }
}

/** An interval in words of the language: "10 min", "4 days", "2.5 months". */
export function intervalWords(intl: IntlShape, intervalMs: number): string {
  const { value, unit } = intervalMeasure(intervalMs)
  // The short form of the platform differs between versions: "10 min" in one, "10 mins" in the next.
  if (unit === 'minute') return intl.formatMessage({ id: 'review.minutes' }, { minutes: value })
  return intl.formatNumber(value, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 1 })
}

/** How long ago something was, as one says it: "yesterday", "5 days ago", "10 minutes ago". */
export function agoWords(intl: IntlShape, elapsedMs: number): string {
  const { value, unit } = intervalMeasure(Math.max(0, elapsedMs))
  return intl.formatRelativeTime(-Math.round(value), unit, { numeric: 'auto' })
}
