import type { IntlShape } from 'react-intl'
import { daysBetween } from '../app/day-words'

/** A day over the marks that were made on it: "today", "yesterday", "Monday 23 November", with the year beyond this one. */
export function madeOn(intl: IntlShape, dayMs: number, nowMs: number): string {
  const days = daysBetween(nowMs, dayMs)
  if (days === 0 || days === -1) return intl.formatRelativeTime(days, 'day', { numeric: 'auto' })
  const isThisYear = new Date(dayMs).getFullYear() === new Date(nowMs).getFullYear()
  return intl.formatDate(dayMs, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(isThisYear ? {} : { year: 'numeric' }),
  })
}
