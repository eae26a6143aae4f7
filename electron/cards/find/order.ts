import type { CardColumn, CardSort } from '../../../shared/model/card-table'
import { elapsedShare, intervalDays } from './property-sql'
import type { SearchMoment } from './question'
import { always, sql, type Sql } from './sql'

/** Where cards are read from, and by what they are ordered. */
interface Order {
  from: Sql
  by: readonly Sql[]
}

/** Read from end to end: that and a sort take less time than to look cards up in the order of an index. */
const cards = sql`card AS c NOT INDEXED`
/** Looked up in whichever index the condition has. */
const fewCards = sql`card AS c`
/** In the order of the index, without a sort. */
const cardsByDue = sql`card AS c INDEXED BY card_in_order`
const inIndex = new Set(['due_at_ms', 'position', 'note_number'])

/** Whether a condition asks for nothing of a card but these. */
function isOf({ text }: Sql, columns: ReadonlySet<string>): boolean {
  return [...text.matchAll(/\bc\.(\w+)/g)].every(([, column = '']) => columns.has(column))
}

/** From the notes on: what orders them is theirs. */
const fromNotes = sql`note AS n CROSS JOIN card AS c ON c.note_number = n.number`
const notesOf = (of: Sql) => sql`${of} CROSS JOIN note AS n ON n.number = c.note_number`

/** In the order in which the ids of decks are given: from deck to deck, where nothing else is asked; else by a sort. */
const byDecks = (deckIds: readonly string[], condition: Sql, read: Sql): Order =>
  isOf(condition, new Set(['deck_id']))
    ? fromDecks(deckIds)
    : { from: read, by: [sql`instr(${deckIds.join()}, c.deck_id)`] }

const fromDecks = (deckIds: readonly string[]): Order => ({
  from: sql`(SELECT key AS place, value AS id FROM json_each(${JSON.stringify(deckIds)})) AS d
    CROSS JOIN card AS c INDEXED BY card_of_deck ON c.deck_id = d.id`,
  by: [sql`d.place`],
})

const firstWords = sql`substr(n.search_text, 1, 40) COLLATE NOCASE`
const firstTag = sql`(SELECT min(tag) FROM note_tag WHERE note_id = n.id)`
const restOfWords = sql`substr(n.search_text, instr(n.search_text, char(10)) + 1, 40) COLLATE NOCASE`

function orderOf(
  column: CardColumn,
  condition: Sql,
  moment: SearchMoment,
  { deckIds, areFew }: { deckIds: readonly string[]; areFew: boolean },
): Order {
  const isQuick = !areFew && isOf(condition, inIndex)
  const read = areFew ? fewCards : cards
  const notes = isQuick ? fromNotes : notesOf(read)
  switch (column) {
    case 'due':
      return {
        from: isQuick ? cardsByDue : read,
        // Few are sorted: no index is walked for their order.
        by: [areFew ? sql`+c.due_at_ms` : sql`c.due_at_ms`, sql`c.position`, sql`c.note_number`, sql`c.rowid`],
      }
    case 'deck':
      return byDecks(deckIds, condition, read)
    case 'front':
      return { from: notes, by: [firstWords] }
    case 'back':
      return { from: notes, by: [restOfWords] }
    case 'type':
      return { from: notes, by: [sql`n.type`] }
    case 'created':
      return { from: notes, by: [sql`n.created_at_ms`] }
    case 'edited':
      return { from: notes, by: [sql`n.updated_at_ms`] }
    case 'tags':
      return { from: notes, by: [sql`${firstTag} COLLATE NOCASE`, firstTag] }
    case 'source':
      return {
        from: sql`${notes} LEFT JOIN document AS t ON t.id = n.source_document_id`,
        by: [sql`t.title COLLATE NOCASE`, sql`t.id`],
      }
    // The less has elapsed of its stability, the likelier it is recalled.
    case 'recall':
      return { from: read, by: [sql`-(${elapsedShare(moment.nowMs)})`] }
    case 'interval':
      return { from: read, by: [intervalDays] }
    case 'reps':
      return { from: read, by: [sql`nullif(c.reps, 0)`] }
    case 'lapses':
      return { from: read, by: [sql`c.lapses`] }
    case 'stability':
      return { from: read, by: [sql`c.stability`] }
    case 'difficulty':
      return { from: read, by: [sql`c.difficulty`] }
    case 'flag':
      return { from: read, by: [sql`nullif(c.flag, 0)`] }
  }
}

/**
 * The rows of cards that fulfil a condition on `c`, in the order of a column; those that have nothing in it come last either
 * way, and those that have the same in an order that stays.
 * @param deckIds of all decks, in the order of their names
 * @param areFew there are few such cards
 */
export function orderedSql(
  condition: Sql,
  { column, descending }: CardSort,
  moment: SearchMoment,
  { deckIds, areFew }: { deckIds: readonly string[]; areFew: boolean },
): Sql {
  const { from, by } = orderOf(column, condition, moment, { deckIds, areFew })
  const direction = descending ? sql` DESC` : sql``
  // What follows the first key is null only where that is.
  const ties = { due: [], deck: [sql`c.rowid`], flag: [sql`c.rowid`], tags: [sql`n.id`, sql`c.ordinal`] }[
    String(column)
  ] ?? [sql`c.note_number`, sql`c.ordinal`]
  const [first = sql`c.id`, ...rest] = [...by, ...ties]
  const order = rest.reduce((all, key) => sql`${all}, ${key}${direction}`, sql`${first}${direction} NULLS LAST`)
  return sql`SELECT c.rowid FROM ${from} WHERE ${condition} ORDER BY ${order}`
}

/**
 * The rows of all notes, or of all cards where their notes do not tell, in the order of a column of which there is no index:
 * it is found sooner than that of some of them.
 */
export function headSql(sort: CardSort, moment: SearchMoment): { of: 'note' | 'card'; rows: Sql } {
  const direction = sort.descending ? sql` DESC` : sql``
  const notes = {
    back: { from: sql`note AS n NOT INDEXED`, by: restOfWords },
    // Later notes were mostly edited later: read in the wrong direction, each would be among the first so far.
    edited: {
      from: sql`(SELECT number, updated_at_ms FROM note NOT INDEXED ORDER BY number${direction} LIMIT -1) AS n`,
      by: sql`n.updated_at_ms`,
    },
  }[String(sort.column)]
  if (!notes) return { of: 'card', rows: orderedSql(always, sort, moment, { deckIds: [], areFew: false }) }
  return {
    of: 'note',
    rows: sql`SELECT n.number FROM ${notes.from} ORDER BY ${notes.by}${direction}, n.number${direction}`,
  }
}
