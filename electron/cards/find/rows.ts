import type { Database } from 'better-sqlite3'
import { backOf } from '../../../shared/cards/back'
import type { CardTableRow } from '../../../shared/model/card-table'
import type { Moment } from '../../../shared/scheduling/next-states'
import { schedulingParameters, standardOptions } from '../../../shared/scheduling/parameters'
import { perConnection } from '../../store/per-connection'
import { noteFieldsOf } from '../note.queries'
import { cardColumns, cardRow, type StoredCardRow } from '../rows.queries'

interface TableRow extends StoredCardRow {
  tags: string
  last_review_day: number | null
  reps: number
  lapses: number
  difficulty: number | null
  created_at_ms: number
  updated_at_ms: number
  source_title: string | null
}

const LONGEST_BACK = 200

/** Rows of the table of cards, by the numbers of their rows in the file. */
export const tableRows = perConnection((db: Database) => {
  const some = db.prepare<[{ numbers: string }], TableRow>(
    `SELECT ${cardColumns}, card.last_review_day, card.reps, card.lapses, card.difficulty,
       note.created_at_ms, note.updated_at_ms, document.title AS source_title,
       (SELECT json_group_array(tag ORDER BY tag) FROM note_tag WHERE note_id = note.id) AS tags
     FROM json_each(:numbers) AS page CROSS JOIN card ON card.rowid = page.value
     CROSS JOIN note ON note.id = card.note_id LEFT JOIN document ON document.id = note.source_document_id
     ORDER BY page.key`,
  )
  const ids = db
    .prepare<[{ numbers: string }], string>(
      `SELECT '[' || coalesce(group_concat(json_quote(card.id) || ',' || json_quote(card.note_id), ',' ORDER BY page.key), '') || ']'
       FROM json_each(:numbers) AS page CROSS JOIN card ON card.rowid = page.value`,
    )
    .pluck()
  return {
    /** In the order in which they are asked for. */
    rows: (numbers: readonly number[], today: Moment): CardTableRow[] =>
      some.all({ numbers: JSON.stringify(numbers) }).map((row) => fromRow(row, today)),
    /** The cards' ids and their notes', in the same order, as readCardIds reads them. */
    ids: (numbers: readonly number[]): string => ids.get({ numbers: JSON.stringify(numbers) }) ?? '[]',
  }
})

function fromRow(row: TableRow, today: Moment): CardTableRow {
  const tags: unknown = JSON.parse(row.tags)
  return {
    ...cardRow(row, today, schedulingParameters(standardOptions)),
    back: backOf(noteFieldsOf(row.fields_json), row.ordinal).slice(0, LONGEST_BACK),
    tags: Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [],
    intervalDays: row.due_day === null || row.last_review_day === null ? null : row.due_day - row.last_review_day,
    reps: row.reps,
    lapses: row.lapses,
    stability: row.stability,
    difficulty: row.difficulty,
    createdAtMs: row.created_at_ms,
    editedAtMs: row.updated_at_ms,
    sourceTitle: row.source_title,
  }
}
