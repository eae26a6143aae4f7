import type { CardColumn, CardSort } from '../../../shared/model/card-table'
import { sql, type Sql } from './sql'

/*
 * Cards in the order of an index, each with whether it is wanted: whoever needs only the first that are reads no further. The
 * order is that of order.ts.
 */

const firstOfNote = (index: Sql) =>
  sql`note AS n INDEXED BY ${index} CROSS JOIN card AS c INDEXED BY card_by_note ON c.note_number = n.number`

const walks: Partial<Record<CardColumn, { from: Sql; by: readonly Sql[] }>> = {
  due: { from: sql`card AS c INDEXED BY card_in_order`, by: [sql`c.due_at_ms`, sql`c.position`, sql`c.id`] },
  front: {
    from: firstOfNote(sql`note_in_words`),
    by: [sql`substr(n.search_text, 1, 40) COLLATE NOCASE`, sql`n.number`, sql`c.ordinal`],
  },
  type: { from: firstOfNote(sql`note_by_type`), by: [sql`n.type`, sql`n.number`, sql`c.ordinal`] },
  created: { from: firstOfNote(sql`note_by_created`), by: [sql`n.created_at_ms`, sql`n.number`, sql`c.ordinal`] },
}

/** Whether there is an index in the order of the column. */
export const hasWalk = (column: CardColumn): boolean => column === 'deck' || column in walks

/**
 * Statements that give, one after the other, all cards in order: numbers of their rows, and 1 where the condition on `c` holds.
 * @param deckIds of all decks, in the order of their names
 */
export function walksOf({ column, descending }: CardSort, condition: Sql, deckIds: readonly string[]): Sql[] {
  const direction = descending ? sql` DESC` : sql``
  if (column === 'deck') {
    return (descending ? deckIds.toReversed() : deckIds).map(
      (id) => sql`SELECT c.rowid, ${condition} FROM card AS c INDEXED BY card_of_deck WHERE c.deck_id = ${id}
        ORDER BY c.rowid${direction}`,
    )
  }
  const walk = walks[column]
  if (!walk) return []
  const [first = sql`c.id`, ...rest] = walk.by
  // Only that in which a card is due may be nothing; asked for of another, the index would not be in order.
  const last = column === 'due' ? sql` NULLS LAST` : sql``
  const order = rest.reduce((all, key) => sql`${all}, ${key}${direction}`, sql`${first}${direction}${last}`)
  return [sql`SELECT c.rowid, ${condition} FROM ${walk.from} ORDER BY ${order}`]
}
