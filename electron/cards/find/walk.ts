import type { CardColumn, CardSort } from '../../../shared/model/card-table'
import { sql, type Sql } from './sql'

/*
 * Cards in the order of an index, each with whether it is wanted: whoever needs only the first that are reads no further. The
 * order is that of order.ts.
 */

/** Cards that are walked through, from what, in the order of which keys. */
interface Walk {
  from: Sql
  /** of which all are, and nothing else is */
  of?: Sql
  by: readonly Sql[]
}

const cardsOfNote = sql`CROSS JOIN card AS c INDEXED BY card_by_note ON c.note_number = n.number`
const notesBy = (index: Sql) => sql`note AS n INDEXED BY ${index} ${cardsOfNote}`
const byNote = [sql`n.number`, sql`c.ordinal`]

/** In one walk from the first card to the last. */
const whole: Partial<Record<CardColumn, Walk>> = {
  due: {
    from: sql`card AS c INDEXED BY card_in_order`,
    by: [sql`c.due_at_ms`, sql`c.position`, sql`c.note_number`, sql`c.rowid`],
  },
  front: {
    from: notesBy(sql`note_in_words`),
    by: [sql`substr(n.search_text, 1, 40) COLLATE NOCASE`, ...byNote],
  },
  type: { from: notesBy(sql`note_by_type`), by: [sql`n.type`, ...byNote] },
  created: { from: notesBy(sql`note_by_created`), by: [sql`n.created_at_ms`, ...byNote] },
}

/** In a walk for each of the names, flags and the like by which the column is sorted, and one for cards that have none. */
const parted: Partial<Record<CardColumn, { ofPart(part: string): Walk; rest: Walk | null }>> = {
  deck: {
    ofPart: (id) => ({ from: sql`card AS c INDEXED BY card_of_deck`, of: sql`c.deck_id = ${id}`, by: [sql`c.rowid`] }),
    rest: null,
  },
  tags: {
    ofPart: (tag) => ({
      from: sql`note_tag AS t INDEXED BY note_by_tag CROSS JOIN note AS n ON n.id = t.note_id ${cardsOfNote}`,
      of: sql`t.tag = ${tag} AND NOT EXISTS (SELECT 1 FROM note_tag AS o WHERE o.note_id = t.note_id AND o.tag < t.tag)`,
      by: [sql`t.note_id`, sql`c.ordinal`],
    }),
    rest: {
      from: notesBy(sql`sqlite_autoindex_note_1`),
      of: sql`NOT EXISTS (SELECT 1 FROM note_tag AS o WHERE o.note_id = n.id)`,
      by: [sql`n.id`, sql`c.ordinal`],
    },
  },
  source: {
    ofPart: (id) => ({ from: notesBy(sql`note_by_source`), of: sql`n.source_document_id = ${id}`, by: byNote }),
    rest: { from: notesBy(sql`note_by_source`), of: sql`n.source_document_id IS NULL`, by: byNote },
  },
  flag: {
    ofPart: (flag) => ({
      from: sql`card AS c INDEXED BY card_flagged`,
      of: sql`c.flag > 0 AND c.flag = ${Number(flag)}`,
      by: [sql`c.rowid`],
    }),
    rest: { from: sql`card AS c NOT INDEXED`, of: sql`c.flag = 0`, by: [sql`c.rowid`] },
  },
}

/** Whether there is an index in the order of the column. */
export const hasWalk = (column: CardColumn): boolean => column in whole || column in parted

/**
 * Statements that give, one after the other, all cards in order: numbers of their rows, and 1 where the condition on `c` holds.
 * @param parts the names by which the column is sorted, if it is by such, in their order
 * @param areNew no card is meant that is not new: such wait for no day
 */
export function* walksOf(
  { column, descending }: CardSort,
  condition: Sql,
  { parts, areNew }: { parts: readonly string[]; areNew: boolean },
): Generator<Sql> {
  const direction = descending ? sql` DESC` : sql``
  const statement = ({ from, of, by: [first = sql`c.rowid`, ...rest] }: Walk, last = sql``): Sql => {
    const order = rest.reduce((all, key) => sql`${all}, ${key}${direction}`, sql`${first}${direction}${last}`)
    return sql`SELECT c.rowid, ${condition} FROM ${from} WHERE ${of ?? sql`1`} ORDER BY ${order}`
  }
  const walk = whole[column]
  if (walk && column === 'due') {
    // Only that in which a card is due may be nothing; asked for of another, the index would not be in order.
    yield areNew ? statement({ ...walk, of: sql`c.due_at_ms IS NULL` }) : statement(walk, sql` NULLS LAST`)
  } else if (walk) yield statement(walk)
  const inParts = parted[column]
  if (!inParts) return
  for (const part of descending ? parts.toReversed() : parts) yield statement(inParts.ofPart(part))
  if (inParts.rest) yield statement(inParts.rest)
}
