import type { IntlShape } from 'react-intl'
import { daysBetween } from '../app/day-words'

/** The day on which a card is due, short enough for a column: "Wed 25", "Tue 1 Dec", with the year beyond this one. */
export function dueDay(intl: IntlShape, dueAtMs: number, nowMs: number): string {
  const due = new Date(dueAtMs)
  const now = new Date(nowMs)
  if (due.getFullYear() !== now.getFullYear()) {
    return intl.formatDate(due, { day: 'numeric', month: 'short', year: 'numeric' })
  }
  const isNear = due.getMonth() === now.getMonth() || daysBetween(nowMs, dueAtMs) < 7
  return intl.formatDate(due, { weekday: 'short', day: 'numeric', ...(isNear ? {} : { month: 'short' }) })
}
