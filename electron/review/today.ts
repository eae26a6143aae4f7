import type { Database } from 'better-sqlite3'
import { DEFAULT_PRESET } from '../../shared/model/preset'
import { schedulingParameters, type SchedulingParameters } from '../../shared/scheduling/parameters'
import type { DaySpan } from '../../shared/scheduling/queue-part'
import { daySpanAt, presetOfDeck } from '../cards/public'

/** The learner's day. */
export interface Today extends DaySpan {
  nowMs: number
  /** of decks that have chosen no options */
  parameters: SchedulingParameters
  /** when a day starts, so many days from today */
  startInDays(days: number): number
}

/** The day in which an instant falls, by the learner's settings and the machine's time zone. */
export function todayAt(db: Database, nowMs: number): Today {
  return { ...daySpanAt(db, nowMs), nowMs, parameters: schedulingParameters(presetOfDeck(db, DEFAULT_PRESET)) }
}
