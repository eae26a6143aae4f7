import type { Database } from 'better-sqlite3'
import { assert } from '../../shared/assert'
import type { Transaction } from '../store/store'

interface NoteColumns {
  key: number
  id: string
  type: string
  fieldsJson: string
  searchText: string
}

/** TEMP tables are of this connection alone, and outside what is recorded for undo. */
const tables = `
  CREATE TEMP TABLE staged_note (key INTEGER PRIMARY KEY, id TEXT, guid TEXT, type TEXT, deck TEXT, fields_json TEXT, search_text TEXT);
  CREATE TEMP TABLE staged_edit (id TEXT PRIMARY KEY, key INTEGER, seen_at_ms INTEGER, type TEXT, fields_json TEXT, search_text TEXT)
    WITHOUT ROWID;
  CREATE TEMP TABLE staged_tag (note_id TEXT, tag TEXT, PRIMARY KEY (note_id, tag)) WITHOUT ROWID;
  CREATE TEMP TABLE staged_file (note_id TEXT, sha256 TEXT, PRIMARY KEY (note_id, sha256)) WITHOUT ROWID;
  CREATE TEMP TABLE staged_card (id TEXT PRIMARY KEY, key INTEGER, ordinal INTEGER, due_day INTEGER) WITHOUT ROWID;
  CREATE TEMP TABLE staged_deck (name TEXT PRIMARY KEY, id TEXT) WITHOUT ROWID;
  CREATE TEMP TABLE staged_refused (key INTEGER PRIMARY KEY, note_id TEXT);`
const names = ['note', 'edit', 'tag', 'file', 'card', 'deck', 'refused']

const noteColumns = 'number id guid type deck_id fields_json search_text created_at_ms updated_at_ms'.split(' ')
const cardColumns = 'id note_id deck_id ordinal state step reps lapses position suspended note_number'.split(' ')

/** A deck without a name of its own has this one, which no deck has. */
const keyOfDeck = (name: string | null): string => name ?? ''

/** The tables in which notes wait, and the statements that put all of them into the store. */
export function stagedQueries(db: Database) {
  assert(!db.inTransaction, 'what is made in a transaction may be rolled back with it')
  db.exec(tables)
  const addNote = db.prepare<[NoteColumns & { guid: string; deck: string }]>(
    'INSERT INTO temp.staged_note VALUES (:key, :id, :guid, :type, :deck, :fieldsJson, :searchText)',
  )
  const addEdit = db.prepare<[NoteColumns & { seenAtMs: number }]>(
    'INSERT INTO temp.staged_edit VALUES (:id, :key, :seenAtMs, :type, :fieldsJson, :searchText)',
  )
  const addTag = db.prepare<[string, string]>('INSERT OR IGNORE INTO temp.staged_tag VALUES (?, ?)')
  const addFile = db.prepare<[string, string]>('INSERT OR IGNORE INTO temp.staged_file VALUES (?, ?)')
  const addCard = db.prepare<[{ id: string; key: number; ordinal: number; dueDay: number | null }]>(
    'INSERT INTO temp.staged_card VALUES (:id, :key, :ordinal, :dueDay)',
  )
  const setDeck = db.prepare<[string, string]>('INSERT INTO temp.staged_deck VALUES (?, ?)')
  const deckNames = db.prepare<[], string>('SELECT deck FROM temp.staged_note GROUP BY deck ORDER BY min(key)').pluck()
  const refused = db.prepare<[], number>('SELECT key FROM temp.staged_refused ORDER BY key').pluck()
  const due = db.prepare<[], { cardId: string; dueDay: number }>(
    'SELECT id AS cardId, due_day AS dueDay FROM temp.staged_card WHERE due_day IS NOT NULL',
  )
  const lastNumber = db
    .prepare<[], number>("SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'note'), 0)")
    .pluck()
  return {
    addNote: ({ deck, ...note }: NoteColumns & { guid: string; deck: string | null }): void =>
      void addNote.run({ ...note, deck: keyOfDeck(deck) }),
    addEdit: (edit: NoteColumns & { seenAtMs: number }): void => void addEdit.run(edit),
    addTag: (noteId: string, tag: string): void => void addTag.run(noteId, tag),
    addFile: (noteId: string, sha256: string): void => void addFile.run(noteId, sha256),
    addCard: (card: { id: string; key: number; ordinal: number; dueDay: number | null }): void =>
      void addCard.run(card),
    /** Names of the decks of the notes, in the order of the notes. */
    deckNames: (): (string | null)[] => deckNames.all().map((name) => (name === '' ? null : name)),
    setDeck: (name: string | null, id: string): void => void setDeck.run(keyOfDeck(name), id),
    /** Takes out what does not fit what is there now. @returns keys of it */
    refuse(): number[] {
      db.exec(`
        INSERT INTO temp.staged_refused SELECT key, id FROM temp.staged_note WHERE guid IN (SELECT guid FROM main.note);
        INSERT INTO temp.staged_refused SELECT key, id FROM temp.staged_edit AS edit
          WHERE NOT EXISTS (SELECT 1 FROM main.note WHERE note.id = edit.id AND updated_at_ms = seen_at_ms);`)
      const keys = refused.all()
      if (keys.length === 0) return []
      for (const table of ['note', 'edit', 'card'])
        db.exec(`DELETE FROM temp.staged_${table} WHERE key IN (SELECT key FROM temp.staged_refused)`)
      for (const table of ['tag', 'file'])
        db.exec(`DELETE FROM temp.staged_${table} WHERE note_id IN (SELECT note_id FROM temp.staged_refused)`)
      return keys
    },
    due: (): { cardId: string; dueDay: number }[] => due.all(),
    /** Puts notes, and what belongs to them, into the store. Their decks are set. */
    put(tx: Transaction): void {
      // The numbers that the notes would be given, so that they can be told before the notes are there.
      const values = { base: lastNumber.get() ?? 0, nowMs: tx.nowMs }
      tx.insertMany({
        table: 'note',
        columns: noteColumns,
        rows: `SELECT :base + row_number() OVER (ORDER BY staged.key) AS number, staged.id AS id, guid, type, deck.id AS deck_id,
            fields_json, search_text, :nowMs AS created_at_ms, :nowMs AS updated_at_ms
          FROM temp.staged_note AS staged JOIN temp.staged_deck AS deck ON deck.name = staged.deck`,
        values,
      })
      tx.changeMany({
        table: 'note',
        columns: ['type', 'fields_json', 'search_text', 'updated_at_ms'],
        // An edit is told by its instant from the one before.
        set: `(type, fields_json, search_text) =
            (SELECT type, fields_json, search_text FROM temp.staged_edit AS edit WHERE edit.id = note.id),
          updated_at_ms = max(:nowMs, updated_at_ms + 1)`,
        where: 'id IN (SELECT id FROM temp.staged_edit)',
        values: { nowMs: tx.nowMs },
      })
      const tags = `SELECT note_id, tag FROM temp.staged_tag AS staged
        WHERE NOT EXISTS (SELECT 1 FROM main.note_tag AS has WHERE has.note_id = staged.note_id AND has.tag = staged.tag)`
      tx.insertMany({ table: 'note_tag', columns: ['note_id', 'tag'], rows: tags, values: {} })
      tx.insertMany({
        table: 'note_media',
        columns: ['note_id', 'sha256'],
        rows: 'SELECT note_id, sha256 FROM temp.staged_file',
        values: {},
      })
      tx.changeMany({
        table: 'media',
        columns: ['removed_at_ms'],
        set: 'removed_at_ms = NULL',
        where: 'removed_at_ms IS NOT NULL AND sha256 IN (SELECT sha256 FROM temp.staged_file)',
        values: {},
      })
      tx.insertMany({
        table: 'card',
        columns: cardColumns,
        rows: `SELECT staged.id AS id, note.id AS note_id, note.deck_id AS deck_id, ordinal, 'new' AS state, 0 AS step, 0 AS reps,
            0 AS lapses, :nowMs AS position, 0 AS suspended, note.number AS note_number
          FROM temp.staged_card AS staged JOIN temp.staged_note AS of_note USING (key) JOIN main.note ON note.id = of_note.id`,
        values: { nowMs: tx.nowMs },
      })
    },
    clear(): void {
      for (const name of names) db.exec(`DELETE FROM temp.staged_${name}`)
    },
  }
}
