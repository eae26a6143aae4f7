import type { Database } from 'better-sqlite3'
import { perConnection } from '../store/per-connection'
import type { RowValue } from './row-values'

/** What is looked up for each row of the longest lists. */
export const lookups = perConnection((db: Database) => {
  const noteByGuid = db.prepare<[RowValue], string>('SELECT id FROM note WHERE guid = ?').pluck()
  const deckOfNote = db.prepare<[RowValue], string>('SELECT deck_id FROM note WHERE id = ?').pluck()
  const cardOfNote = db
    .prepare<[RowValue, RowValue], string>('SELECT id FROM card WHERE note_id = ? AND ordinal = ?')
    .pluck()
  const document = db.prepare<[RowValue], number>('SELECT 1 FROM document WHERE id = ?').pluck()
  const review = db.prepare<[RowValue], number>('SELECT 1 FROM review WHERE id = ?').pluck()
  const log = db.prepare<[RowValue], number>('SELECT 1 FROM review WHERE card_id = ? LIMIT 1').pluck()
  return {
    noteByGuid: (guid: RowValue = null): string | undefined => noteByGuid.get(guid),
    deckOfNote: (noteId: RowValue = null): string | undefined => deckOfNote.get(noteId),
    cardOfNote: (noteId: RowValue = null, ordinal: RowValue = null): string | undefined =>
      cardOfNote.get(noteId, ordinal),
    hasDocument: (id: RowValue = null): boolean => document.get(id) === 1,
    /** Whether something was ever answered of a card, which need not be there. */
    hasLog: (cardId: RowValue = null): boolean => log.get(cardId) === 1,
    hasReview: (id: RowValue = null): boolean => review.get(id) === 1,
  }
})
