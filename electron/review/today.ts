import type { Database } from 'better-sqlite3'
import { schedulingParameters, standardOptions, type SchedulingParameters } from '../../shared/scheduling/parameters'
import { dayOf, localTimeZone, startOfDay } from '../../shared/time/day'
import { currentSettings } from '../settings/public'

/** The learner's day and what the settings ask of it. */
export interface Today {
  nowMs: number
  /** days since 1970-01-01 */
  day: number
  endMs: number
  newCardsPerDay: number
  parameters: SchedulingParameters
  /** when a day starts, so many days from today */
  startInDays(days: number): number
}

/** The day in which an instant falls, by the learner's settings and the machine's time zone. */
export function todayAt(db: Database, nowMs: number): Today {
  const { dayStartsAtHour, newCardsPerDay, desiredRetention } = currentSettings(db)
  const timeZone = localTimeZone()
  const day = dayOf(nowMs, dayStartsAtHour, timeZone)
  const startInDays = (days: number) => startOfDay(day + days, dayStartsAtHour, timeZone)
  return {
    nowMs,
    day,
    endMs: startInDays(1),
    newCardsPerDay,
    parameters: schedulingParameters({ ...standardOptions, desiredRetention }),
    startInDays,
  }
}
