import type { Database } from 'better-sqlite3'
import type { DaySpan } from '../../shared/scheduling/queue-part'
import { dayOf, localTimeZone, startOfDay } from '../../shared/time/day'
import { currentSettings } from '../settings/public'

/** The learner's day in which an instant falls, by the settings and the machine's time zone. */
export function daySpanAt(db: Database, nowMs: number): DaySpan & { startInDays(days: number): number } {
  const { dayStartsAtHour } = currentSettings(db)
  const timeZone = localTimeZone()
  const day = dayOf(nowMs, dayStartsAtHour, timeZone)
  const startInDays = (days: number) => startOfDay(day + days, dayStartsAtHour, timeZone)
  return { day, startMs: startInDays(0), endMs: startInDays(1), startInDays }
}
