import { assert } from '../../../shared/assert'
import { schedulingParameters, standardOptions } from '../../../shared/scheduling/parameters'
import type { Comparison, Property } from '../../../shared/search-syntax/vocabulary'
import type { SearchMoment } from './question'
import { sql, type Sql } from './sql'

/** Days since the last answer, in days of stability: recall falls as it grows, and with nothing else. */
export const elapsedShare = (nowMs: number): Sql =>
  sql`max(0.0, (${nowMs} - c.last_review_at_ms) / 86400000.0) / c.stability`

/** Days from the last answer to the day on which the card is due. */
export const intervalDays = sql`c.due_day - c.last_review_day`

/** What is compared, and how far from a number still counts as that number: shares are written in hundredths. */
const columns: Readonly<Record<Exclude<Property, 'r'>, (moment: SearchMoment) => { value: Sql; half: number }>> = {
  ivl: () => ({ value: sql`coalesce(${intervalDays}, 0)`, half: 0 }),
  due: ({ day }) => ({ value: sql`CASE WHEN c.suspended = 0 THEN c.due_day - ${day} END`, half: 0 }),
  reps: () => ({ value: sql`c.reps`, half: 0 }),
  lapses: () => ({ value: sql`c.lapses`, half: 0 }),
  pos: () => ({ value: sql`CASE WHEN c.state = 'new' THEN c.position END`, half: 0 }),
  s: () => ({ value: sql`c.stability`, half: 0.05 }),
  d: () => ({ value: sql`(c.difficulty - 1) / 9`, half: 0.005 }),
}

/** A condition on a property of a card; a card that has none of it does not fulfil any. */
export function propertySql(property: Property, comparison: Comparison, value: number, moment: SearchMoment): Sql {
  if (property === 'r') {
    const [least, most] = [shareAt(value + 0.005), shareAt(value - 0.005)]
    return comparedSql(elapsedShare(moment.nowMs), turned[comparison], shareAt(value), least, most)
  }
  const { value: column, half } = columns[property](moment)
  return comparedSql(column, comparison, value, value - half, value + half)
}

/** What is more recalled is less elapsed. */
const turned = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '=': '=', '!=': '!=' } as const

/** How much must have elapsed for recall to fall so low. Source: FSRS-6, "The Algorithm", forgetting curve. */
function shareAt(recall: number): number {
  const decay = schedulingParameters(standardOptions).weights[20]
  assert(decay !== undefined, 'FSRS-6 has 21 weights')
  const days = (of: number) => Math.max(of, 1e-9) ** (-1 / decay) - 1
  return days(recall) / days(0.9)
}

function comparedSql(column: Sql, comparison: Comparison, value: number, least: number, most: number): Sql {
  switch (comparison) {
    case '<':
      return sql`coalesce(${column} < ${value}, 0)`
    case '<=':
      return sql`coalesce(${column} <= ${value}, 0)`
    case '>':
      return sql`coalesce(${column} > ${value}, 0)`
    case '>=':
      return sql`coalesce(${column} >= ${value}, 0)`
    case '=':
      return sql`coalesce(${column} BETWEEN ${least} AND ${most}, 0)`
    case '!=':
      return sql`coalesce(${column} NOT BETWEEN ${least} AND ${most}, 0)`
  }
}
