import type { Database } from 'better-sqlite3'
import type { PresetOptions } from '../../shared/model/preset'
import { perConnection } from '../store/per-connection'

/** What the notes of cards that are forgotten again and again are tagged with, as in Anki. */
const LEECH_TAG = 'leech'

/** Marks a card that is forgotten again and again; prepared for a connection. */
export const leeches = perConnection((db: Database) => {
  const tag = db.prepare<[{ cardId: string; tag: string }]>(
    `INSERT INTO note_tag (note_id, tag) SELECT note_id, :tag FROM card WHERE id = :cardId ON CONFLICT DO NOTHING`,
  )
  const suspend = db.prepare<[{ cardId: string }]>('UPDATE card SET suspended = 1 WHERE id = :cardId AND suspended = 0')
  return {
    /** Tags the card's note, and suspends the card if that is what its deck does with leeches. */
    mark(cardId: string, action: PresetOptions['leechAction']) {
      tag.run({ cardId, tag: LEECH_TAG })
      if (action === 'suspend') suspend.run({ cardId })
    },
  }
})
