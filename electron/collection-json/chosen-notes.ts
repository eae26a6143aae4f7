import type { Database } from 'better-sqlite3'
import { turn } from '../store/turn'
import type { FileSection } from './columns'

/** So many notes are read at a stretch, with all that belongs to them. */
const AT_ONCE = 200

/** Notes that leave without what else is in the store. */
export interface ChosenNotes {
  /** The sections that hold something of theirs, whose SQL names them. */
  sections(all: readonly FileSection[]): FileSection[]
  /** Does something with some of the notes named after the other, or once where the section tells of all. */
  each(section: FileSection): Generator<void>
}

/** Names notes, their decks and their files to what reads rows, on a connection that only reads. */
export async function chosenNotes(db: Database, noteIds: readonly string[]): Promise<ChosenNotes> {
  for (const table of ['note', 'deck', 'file']) db.exec(`CREATE TEMP TABLE chosen_${table} (id TEXT PRIMARY KEY)`)
  const clear = db.prepare('DELETE FROM temp.chosen_note')
  const name = db.prepare<[string]>('INSERT OR IGNORE INTO temp.chosen_note SELECT value FROM json_each(?)')
  function* parts(): Generator<void> {
    for (let at = 0; at < noteIds.length; at += AT_ONCE) {
      clear.run()
      name.run(JSON.stringify(noteIds.slice(at, at + AT_ONCE)))
      yield
    }
  }
  const decks = db.prepare(`INSERT OR IGNORE INTO temp.chosen_deck WITH RECURSIVE way (id) AS (
    SELECT deck_id FROM note WHERE id IN (SELECT id FROM temp.chosen_note)
    UNION SELECT deck.parent_id FROM deck JOIN way ON deck.id = way.id WHERE deck.parent_id IS NOT NULL) SELECT id FROM way`)
  const files = db.prepare(`INSERT OR IGNORE INTO temp.chosen_file
    SELECT sha256 FROM note_media WHERE note_id IN (SELECT id FROM temp.chosen_note)`)
  for (const _ of parts()) {
    decks.run()
    files.run()
    await turn()
  }
  return {
    sections: (all) =>
      all.flatMap(({ where = 'true', ...section }) => {
        const own = section.ofNotes ?? section.ofChosen
        return own === undefined ? [] : [{ ...section, where: `(${where}) AND (${own})` }]
      }),
    *each({ ofNotes }) {
      if (ofNotes === undefined) yield
      else yield* parts()
    },
  }
}
