import type { IntlShape } from 'react-intl'
import type { CardRow } from '../../shared/model/card'
import { dayOf, localTimeZone } from '../../shared/time/day'
import { daysBetween } from '../app/day-words'

const DAY_MS = 86_400_000

/** A day, short enough for a column: "Wed 25", "Tue 1 Dec", with the year beyond this one. */
export function shortDay(intl: IntlShape, atMs: number, nowMs: number): string {
  const day = new Date(atMs)
  const now = new Date(nowMs)
  if (day.getFullYear() !== now.getFullYear()) {
    return intl.formatDate(day, { day: 'numeric', month: 'short', year: 'numeric' })
  }
  const isNear = day.getMonth() === now.getMonth() || Math.abs(daysBetween(nowMs, atMs)) < 7
  return intl.formatDate(day, { weekday: 'short', day: 'numeric', ...(isNear ? {} : { month: 'short' }) })
}

/** The learner's day that it is now, as a number of days since 1970-01-01. */
export const todayOf = (nowMs: number, dayStartsAtHour: number): number =>
  dayOf(nowMs, dayStartsAtHour, localTimeZone())

/** Noon of a day of the learner's, where this window is. */
export function noonOf(day: number): number {
  const date = new Date(day * DAY_MS)
  return new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), 12).getTime()
}

type Waiting = Pick<CardRow, 'state' | 'suspended' | 'buried' | 'dueDay' | 'dueAtMs'>

/**
 * When a card comes next, as its column has it.
 * @param today the learner's day, as todayOf gives it
 */
export function dueWords(intl: IntlShape, card: Waiting, today: number): { text: string; isDue: boolean } {
  const said = (id: string, isDue = false) => ({ text: intl.formatMessage({ id }), isDue })
  if (card.suspended) return said('cards.dueSuspended')
  if (card.buried) return said('cards.dueBuried')
  if (card.state === 'new' || (card.dueDay === null && card.dueAtMs === null)) return said('cards.dueNew')
  // In steps of minutes it comes back within the day.
  if (card.dueDay === null || card.dueDay <= today) return said('cards.dueToday', true)
  return { text: shortDay(intl, noonOf(card.dueDay), noonOf(today)), isDue: false }
}
