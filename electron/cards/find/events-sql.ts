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

const answers = sql`kind IN ('answer', 'preview')`

/** A condition that a card was answered, with this rating if one is given. */
export function ratedSql(days: number, rating: number | null, { moment, isOfFew }: Asked): Sql {
  const since = firstOf(days, moment)
  const rated = rating === null ? sql`` : sql`AND rating = ${rating}`
  // What happened in a week is soon found; what did in a year is soon found of a card.
  if (isOfFew && days > FEW_DAYS) {
    return sql`EXISTS (SELECT 1 FROM review AS r WHERE r.card_id = c.id AND r.day >= ${since} AND r.${answers} ${rated}
      AND NOT ${voided(sql`r.id`)})`
  }
  // Few cards have entries that were taken back; only of those is each entry looked at.
  return sql`(c.id IN (SELECT card_id FROM review INDEXED BY review_by_day WHERE day >= ${since} AND ${answers} ${rated})
    AND (c.id NOT IN (SELECT card_id FROM review INDEXED BY review_by_day WHERE day >= ${since} AND kind = 'void')
      OR EXISTS (SELECT 1 FROM review AS r WHERE r.card_id = c.id AND r.day >= ${since} AND r.${answers} ${rated}
        AND NOT ${voided(sql`r.id`)})))`
}

/** A condition that a card was put on another day. */
export const reschedSql = (days: number, { moment }: Asked): Sql =>
  sql`c.id IN (SELECT r.card_id FROM review AS r INDEXED BY review_by_day WHERE r.day >= ${firstOf(days, moment)}
    AND r.kind = 'reschedule' AND NOT ${voided(sql`r.id`)})`

/** A condition that a card was answered for the first time. */
export function introducedSql(days: number, asked: Asked): Sql {
  const since = firstOf(days, asked.moment)
  return sql`(${ratedSql(days, null, asked)} AND NOT EXISTS (SELECT 1 FROM review AS b WHERE b.card_id = c.id
    AND b.day < ${since} AND b.${answers} AND NOT ${voided(sql`b.id`)}))`
}

export const addedSql = (days: number, { moment, isOfFew }: Asked): Sql =>
  noteSql(sql`created_at_ms >= ${sinceMs(days, moment)}`, isOfFew)

export const editedSql = (days: number, { moment, isOfFew }: Asked): Sql =>
  noteSql(sql`updated_at_ms >= ${sinceMs(days, moment)}`, isOfFew)
