import { startOfDay } from '../../../shared/time/day'
import type { SearchMoment } from './question'
import { noteSql, sql, type Sql } from './sql'

/* What happened within the last days, of which today is the first. */

/** When it is asked, and whether of few cards. */
interface Asked {
  moment: SearchMoment
  isOfFew: boolean
}

/** The first of so many days of the learner's. */
const firstOf = (days: number, { day }: SearchMoment): number => day - days + 1

/** The instant at which the first of so many days started. */
const sinceMs = (days: number, moment: SearchMoment): number =>
  startOfDay(firstOf(days, moment), moment.dayStartsAtHour, moment.timeZone)

/** An entry that was taken back, and that not itself. */
const voided = (entry: Sql): Sql => sql`EXISTS (SELECT 1 FROM review AS v WHERE v.voids_id = ${entry}
  AND NOT EXISTS (SELECT 1 FROM review AS w WHERE w.voids_id = v.id))`

/** So long ago, that little of the log is newer. */
const FEW_DAYS = 7
/** By how much clocks and time zones may differ about when a day began, at the most. */
const ZONES_MS = 2 * 86_400_000

const answers = sql`kind IN ('answer', 'preview')`

/** Of one card, that such an entry is in its log, and stands. */
const inLogSql = (entry: Sql): Sql =>
  sql`EXISTS (SELECT 1 FROM review AS r INDEXED BY review_by_card WHERE r.card_id = c.id AND ${entry}
    AND NOT ${voided(sql`r.id`)})`

/** Cards with other entries than answers, of these kinds and since that day. */
const unusual = (kinds: Sql, since: number): Sql =>
  sql`(SELECT card_id FROM review INDEXED BY review_besides_answers WHERE kind <> 'answer' AND kind IN (${kinds}) AND day >= ${since})`

/** A condition that a card was answered, with this rating if one is given. */
export function ratedSql(days: number, rating: number | null, { moment, isOfFew }: Asked): Sql {
  const since = firstOf(days, moment)
  const rated = rating === null ? sql`` : sql` AND r.rating = ${rating}`
  const inLog = inLogSql(
    sql`r.answered_at_ms >= ${sinceMs(days, moment) - ZONES_MS} AND r.day >= ${since} AND r.${answers}${rated}`,
  )
  // What happened in a week is soon found; what did in a year, or of few cards, is soon found of a card.
  if ((isOfFew || days > FEW_DAYS) && rating === null) return lastAnsweredSql(since, inLog)
  if (isOfFew) return inLog
  // Few cards have entries that were taken back; only of those is each entry looked at.
  return sql`(c.id IN (SELECT card_id FROM review AS r INDEXED BY review_by_day WHERE r.day >= ${since} AND r.${answers}${rated})
    AND (c.id NOT IN ${unusual(sql`'void'`, since)} OR ${inLog}))`
}

/** A card knows when it was last answered; what else is in its log is looked at only where it may say otherwise. */
const lastAnsweredSql = (since: number, inLog: Sql): Sql =>
  sql`iif(c.id IN ${unusual(sql`'preview', 'reset', 'reschedule'`, since)}, ${inLog}, coalesce(c.last_review_day >= ${since}, 0))`

/** A condition that a card was put on another day. */
export const reschedSql = (days: number, { moment }: Asked): Sql =>
  sql`c.id IN (SELECT r.card_id FROM review AS r INDEXED BY review_besides_answers
    WHERE r.kind <> 'answer' AND r.kind = 'reschedule' AND r.day >= ${firstOf(days, moment)} AND NOT ${voided(sql`r.id`)})`

/** A condition that a card was answered for the first time. */
export function introducedSql(days: number, asked: Asked): Sql {
  const since = firstOf(days, asked.moment)
  const startMs = sinceMs(days, asked.moment)
  const before = inLogSql(sql`r.day < ${since} AND r.${answers}`)
  // Its index tells of nearly every entry on which side of the day it lies; where it cannot, the entry is read.
  const anyBefore = sql`EXISTS (SELECT 1 FROM review AS r INDEXED BY review_by_card WHERE r.card_id = c.id
    AND r.answered_at_ms < ${startMs + ZONES_MS} AND (r.answered_at_ms < ${startMs - ZONES_MS} OR r.day < ${since}))`
  const isUnusual = sql`c.id IN ${unusual(sql`'void', 'reset', 'reschedule'`, 0)}`
  return sql`(${ratedSql(days, null, asked)} AND NOT (${anyBefore} AND (NOT ${isUnusual} OR ${before})))`
}

export const addedSql = (days: number, { moment, isOfFew }: Asked): Sql =>
  noteSql(sql`created_at_ms >= ${sinceMs(days, moment)}`, isOfFew)

export const editedSql = (days: number, { moment, isOfFew }: Asked): Sql =>
  noteSql(sql`updated_at_ms >= ${sinceMs(days, moment)}`, isOfFew)
