import type { Database } from 'better-sqlite3'
import { perConnection } from '../../store/per-connection'
import { listOf, sql, type Sql } from './sql'

/** Numbers of the first cards' rows, and how many cards there are if that is known. */
export interface FirstPage {
  numbers: number[]
  total: number | null
}

/** Of so few cards, all that are wanted are found in no time. */
const FEW_CARDS = 2000
/** After so many cards it shows whether those that are wanted are common. */
const TRIED = 256
/** So far it is worth to go on: beyond, finding all that are wanted takes less time. */
const FARTHEST = 6000
/** So many cards tell how common something is. */
const SAMPLED = 128

const highest = perConnection((db: Database) => db.prepare<[], number | null>('SELECT max(rowid) FROM card').pluck())

/** Whether there are so few cards that nothing is gained by finding only the first. */
export const isSmall = (db: Database): boolean => (highest(db).get() ?? 0) < FEW_CARDS

/**
 * Looks at cards in order until there are enough that are wanted.
 * @param walks as walksOf and headOf give them
 * @param isAll whether they lead through all cards
 * @returns null if they are too rare
 */
export function walked(
  db: Database,
  walks: Iterable<Sql>,
  limit: number,
  { isAll } = { isAll: true },
): FirstPage | null {
  const numbers: number[] = []
  let seen = 0
  const statementOf = preparedOnce(db)
  for (const { text, values } of walks) {
    for (const [number, isWanted] of statementOf(text).iterate(...values)) {
      seen += 1
      if (isWanted === 1) numbers.push(number)
      if (numbers.length === limit) return { numbers, total: null }
      if (seen >= TRIED && (seen >= FARTHEST || (numbers.length / seen) * FARTHEST < limit)) return null
    }
  }
  return isAll ? { numbers, total: numbers.length } : null
}

/** Statements that follow each other often differ in their values alone. */
function preparedOnce(db: Database) {
  const prepare = (text: string) => db.prepare<unknown[], [number, number]>(text).raw()
  let last: { text: string; statement: ReturnType<typeof prepare> } | null = null
  return (text: string) => {
    if (last?.text !== text) last = { text, statement: prepare(text) }
    return last.statement
  }
}

/** The first of the cards that a statement gives in order. */
export function bestOf(db: Database, { text, values }: Sql, limit: number): FirstPage {
  const numbers = db
    .prepare<unknown[], number>(`${text} LIMIT ?`)
    .pluck()
    .all(...values, limit)
  return { numbers, total: numbers.length < limit ? numbers.length : null }
}

/**
 * Statements that give the cards of these rows, some and then the rest, and 1 where the condition on `c` holds.
 * @param head rows of cards, or of notes, whose cards follow each other
 */
export function* headOf(
  head: { of: 'note' | 'card'; numbers: readonly number[]; descending: boolean },
  condition: Sql,
): Generator<Sql> {
  const card = { note: sql`INDEXED BY card_by_note ON c.note_number = h.value`, card: sql`ON c.rowid = h.value` }[
    head.of
  ]
  // What a condition works out for all cards it works out for each statement.
  for (const some of [head.numbers.slice(0, TRIED), head.numbers.slice(TRIED)]) {
    yield sql`SELECT c.rowid, ${condition} FROM json_each(${JSON.stringify(some)}) AS h CROSS JOIN card AS c ${card}
      ORDER BY h.key, c.ordinal${head.descending ? sql` DESC` : sql``}`
  }
}

/** The share of cards that fulfil a condition on `c`, from 0 to 1, as some from all over the file have it. */
export function commonness(db: Database, condition: Sql): number {
  const last = highest(db).get() ?? 0
  const { text, values } = sql`SELECT avg(${condition}) FROM card AS c WHERE c.rowid IN ${listOf(
    Array.from({ length: SAMPLED }, (_, at) => Math.floor(((at + 0.5) / SAMPLED) * last)),
  )}`
  return (
    db
      .prepare<unknown[], number | null>(text)
      .pluck()
      .get(...values) ?? 0
  )
}
