import type { Database } from 'better-sqlite3'
import { frontOf } from '../../shared/cards/faces'
import { cardState, flag, type CardRow } from '../../shared/model/card'
import { retrievability, type Moment } from '../../shared/scheduling/next-states'
import type { SchedulingParameters } from '../../shared/scheduling/parameters'
import { perConnection } from '../store/per-connection'
import { noteFieldsOf } from './note.queries'

/** A card as lists show it, as it is stored. */
export interface StoredCardRow {
  id: string
  note_id: string
  ordinal: number
  fields_json: string
  deck_id: string
  state: string
  due_at_ms: number | null
  due_day: number | null
  flag: number
  buried_day: number | null
  stability: number | null
  last_review_at_ms: number | null
  suspended: 0 | 1
}

export interface ListedSourceRow extends StoredCardRow {
  term_key: string | null
  source_document_id: string
  source_revision: number | null
  source_start: number
  source_end: number
  source_exact: string
  source_prefix: string
  source_suffix: string
  /** null if its place in the revision that was asked for is not stored */
  place_state: string | null
  start_offset: number | null
  end_offset: number | null
}

/** The columns of StoredCardRow, of card and note. */
export const cardColumns = `card.id, card.note_id, card.ordinal, note.fields_json, card.deck_id, card.state, card.due_at_ms,
  card.due_day, card.flag, card.buried_day, card.stability,
  card.last_review_at_ms, card.suspended`

/** Gives the queries of card lists, prepared for a connection. */
export const rowQueries = perConnection((db: Database) => {
  const ofNote = db.prepare<[{ noteId: string }], StoredCardRow>(
    `SELECT ${cardColumns} FROM card JOIN note ON note.id = card.note_id WHERE card.note_id = :noteId ORDER BY card.ordinal`,
  )
  const withSource = db.prepare<[{ documentId: string; revision: number | null }], ListedSourceRow>(
    `SELECT ${cardColumns}, note.term_key, note.source_document_id, note.source_revision, note.source_start, note.source_end,
       note.source_exact, note.source_prefix, note.source_suffix, place.state AS place_state, place.start_offset,
       place.end_offset
     FROM note JOIN card ON card.note_id = note.id
     LEFT JOIN note_place AS place ON place.note_id = note.id AND place.revision = :revision
     WHERE note.source_document_id = :documentId ORDER BY note.source_start, card.position`,
  )
  return {
    ofNote: (noteId: string) => ofNote.all({ noteId }),
    /** @param revision in which their places are wanted; null if none are */
    withSource: (documentId: string, revision: number | null) => withSource.all({ documentId, revision }),
  }
})

/** A card as lists show it. @param today the moment, and the learner's day of it */
export function cardRow(row: StoredCardRow, today: Moment, parameters: SchedulingParameters): CardRow {
  const fields = noteFieldsOf(row.fields_json)
  const memory = { stability: row.stability, lastReviewAtMs: row.last_review_at_ms }
  return {
    id: row.id,
    noteId: row.note_id,
    type: fields.type,
    ordinal: row.ordinal,
    front: frontOf(fields, row.ordinal),
    deckId: row.deck_id,
    state: cardState.parse(row.state),
    dueAtMs: row.due_at_ms,
    dueDay: row.due_day,
    flag: flag.parse(row.flag),
    buried: row.buried_day === today.day,
    retrievability: retrievability(memory, today.nowMs, parameters),
    suspended: row.suspended === 1,
  }
}
