import type { Database } from 'better-sqlite3'
import { perConnection } from '../../store/per-connection'
import { AppError } from '../../../shared/errors'

type Ids = { ids: string }

/** What is done to many notes and cards: each one statement, as one for all takes a fraction of the time that one for each does. */
export const bulkQueries = perConnection((db: Database) => {
  const missing = (table: 'note' | 'card') =>
    db
      .prepare<[Ids], string>(
        `SELECT value FROM json_each(:ids) WHERE NOT EXISTS (SELECT 1 FROM ${table} WHERE id = value) ORDER BY key LIMIT 1`,
      )
      .pluck()
  const missingRows = { note: missing('note'), card: missing('card') }
  const notesOfCards = db
    .prepare<[Ids], string>('SELECT DISTINCT note_id FROM card WHERE id IN (SELECT value FROM json_each(:ids))')
    .pluck()
  return {
    /** @throws AppError not-found, with the first of the ids of which there is none */
    requireAll(table: 'note' | 'card', ids: readonly string[]): void {
      const id = missingRows[table].get({ ids: JSON.stringify(ids) })
      if (id !== undefined) throw new AppError('not-found', { what: table, id })
    },
    /** Ids of the notes of cards. */
    notesOf: (cardIds: readonly string[]): string[] => notesOfCards.all({ ids: JSON.stringify(cardIds) }),
  }
})
