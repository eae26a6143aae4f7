import type { Database } from 'better-sqlite3'
import { perConnection } from '../store/per-connection'

/** Suggested cards that the learner does not want to see again, by the key of the suggestion. */
export const suggestionQueries = perConnection((db: Database) => {
  const dismissed = db
    .prepare<[{ documentId: string }], string>('SELECT key FROM dismissed_suggestion WHERE document_id = :documentId')
    .pluck()
  const dismiss = db.prepare<[{ documentId: string; key: string }]>(
    'INSERT INTO dismissed_suggestion (document_id, key) VALUES (:documentId, :key) ON CONFLICT DO NOTHING',
  )
  return {
    dismissed: (documentId: string): string[] => dismissed.all({ documentId }),
    dismiss: (documentId: string, key: string): void => void dismiss.run({ documentId, key }),
  }
})
