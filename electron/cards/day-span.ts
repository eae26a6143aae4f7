import type { Database } from 'better-sqlite3'
import type { DaySpan } from '../../shared/scheduling/queue-part'
import { dayOf, localTimeZone, startOfDay } from '../../shared/time/day'
import { currentSettings } from '../settings/public'

type LearnersDay = DaySpan & {
  /** when a day starts, so many days from this one */
  startInDays(days: number): number
}

/** Asking the calendar takes longer than all that is done with it, and most instants lie in the day of the one before. */
let last: { hour: number; timeZone: string; is: LearnersDay } | null = null

/** The learner's day in which an instant falls, by the settings and the machine's time zone. */
export function daySpanAt(db: Database, nowMs: number): LearnersDay {
  const { dayStartsAtHour: hour } = currentSettings(db)
  const timeZone = localTimeZone()
  if (last?.hour === hour && last.timeZone === timeZone && last.is.startMs <= nowMs && nowMs < last.is.endMs) {
    return last.is
  }
  const day = dayOf(nowMs, hour, timeZone)
  const startInDays = (days: number) => startOfDay(day + days, hour, timeZone)
  last = { hour, timeZone, is: { day, startMs: startInDays(0), endMs: startInDays(1), startInDays } }
  return last.is
}
