import type { Database } from 'better-sqlite3'
import { assert } from '../../shared/assert'
import { noteFields, type NoteFields } from '../../shared/model/card'
import type { TextAnchor } from '../../shared/model/annotation'
import { searchedWords } from '../../shared/cards/faces'
import { mediaOf } from '../../shared/cards/media-links'
import { searchableText } from '../../shared/text/search-terms'
import { perConnection } from '../store/per-connection'
import { mediaQueries } from './media.queries'

/** The passage that a note rests on. */
export interface NoteSource {
  documentId: string
  /** of the document for which the anchor holds; null if that is not known */
  revision: number | null
  anchor: TextAnchor
}

/** A note as it is stored. */
export interface StoredNote {
  id: string
  /** the same in every file that it came from or went to */
  guid: string
  deckId: string
  fields: NoteFields
  tags: string[]
  /** pack/term that it asks for */
  termKey: string | null
  /** passage that it rests on */
  source: NoteSource | null
  createdAtMs: number
  updatedAtMs: number
}

export interface NoteRow {
  id: string
  deck_id: string
  fields_json: string
  guid: string
  tags: string
  term_key: string | null
  source_document_id: string | null
  source_revision: number | null
  source_start: number | null
  source_end: number | null
  source_exact: string | null
  source_prefix: string | null
  source_suffix: string | null
  created_at_ms: number
  updated_at_ms: number
}

const NOTE_COLUMNS = `note.id, note.deck_id, note.guid, note.fields_json,
  (SELECT json_group_array(tag ORDER BY tag) FROM note_tag WHERE note_id = note.id) AS tags, note.term_key, note.source_document_id,
  note.source_revision, note.source_start, note.source_end, note.source_exact, note.source_prefix, note.source_suffix, note.created_at_ms,
  note.updated_at_ms`

/** Gives the queries of note, prepared for a connection. */
export const noteQueries = perConnection((db: Database) => {
  const find = db.prepare<[{ id: string }], NoteRow>(`SELECT ${NOTE_COLUMNS} FROM note WHERE id = :id`)
  const insert = db.prepare<[Record<string, string | number | null>]>(
    `INSERT INTO note (id, guid, type, deck_id, fields_json, term_key, source_document_id, source_revision, source_start,
       source_end, source_exact, source_prefix, source_suffix, search_text, created_at_ms, updated_at_ms)
     VALUES (:id, :guid, :type, :deckId, :fieldsJson, :termKey, :documentId, :revision, :start, :end,
       :exact, :prefix, :suffix, :searchText, :createdAtMs, :updatedAtMs)`,
  )
  const update = db.prepare<[Record<string, string | number | null>]>(
    `UPDATE note SET type = :type, deck_id = :deckId, fields_json = :fieldsJson, term_key = :termKey,
       source_document_id = :documentId, source_revision = :revision, source_start = :start, source_end = :end, source_exact = :exact,
       source_prefix = :prefix, source_suffix = :suffix, search_text = :searchText, created_at_ms = :createdAtMs,
       updated_at_ms = :updatedAtMs
     WHERE id = :id`,
  )
  const dropTags = db.prepare<[{ id: string; tags: string }]>(
    'DELETE FROM note_tag WHERE note_id = :id AND tag NOT IN (SELECT value FROM json_each(:tags))',
  )
  const addTags = db.prepare<[{ id: string; tags: string }]>(
    'INSERT INTO note_tag (note_id, tag) SELECT :id, value FROM json_each(:tags) WHERE true ON CONFLICT DO NOTHING',
  )
  /** What follows from the note is written with it: its tags, and the files that its fields use. */
  function putRest({ id, tags, fields }: StoredNote): void {
    const row = { id, tags: JSON.stringify(tags) }
    dropTags.run(row)
    if (tags.length > 0) addTags.run(row)
    mediaQueries(db).putUses(id, mediaOf(fields))
  }
  const allTags = db.prepare<[], string>('SELECT DISTINCT tag FROM note_tag ORDER BY tag').pluck()
  const twin = db
    .prepare<[{ documentId: string; exact: string; fieldsJson: string }], string>(
      `SELECT id FROM note INDEXED BY note_by_source
       WHERE source_document_id = :documentId AND source_exact = :exact AND fields_json = :fieldsJson LIMIT 1`,
    )
    .pluck()
  return {
    find(id: string): StoredNote | null {
      const row = find.get({ id })
      return row ? fromRow(row) : null
    },
    insert(note: StoredNote) {
      const { changes } = insert.run(toRow(note))
      assert(changes === 1, `insert note: expected 1 row, got ${changes}`)
      putRest(note)
    },
    update(note: StoredNote) {
      const { changes } = update.run(toRow(note))
      assert(changes === 1, `update note: expected 1 row, got ${changes}`)
      putRest(note)
    },
    /** All tags that notes have, in the order of their letters. */
    tags: (): string[] => allTags.all(),
    /** Id of a note with these fields that rests on these words of a text; null if there is none. */
    findTwin: (documentId: string, exact: string, fields: NoteFields): string | null =>
      twin.get({ documentId, exact, fieldsJson: JSON.stringify(fields) }) ?? null,
  }
})

function fromRow(row: NoteRow): StoredNote {
  const tags: string[] = JSON.parse(row.tags)
  return {
    id: row.id,
    guid: row.guid,
    deckId: row.deck_id,
    fields: noteFieldsOf(row.fields_json),
    tags,
    termKey: row.term_key,
    source: sourceOf(row),
    createdAtMs: row.created_at_ms,
    updatedAtMs: row.updated_at_ms,
  }
}

function sourceOf(row: NoteRow): StoredNote['source'] {
  if (row.source_document_id === null || row.source_start === null || row.source_end === null) return null
  return {
    documentId: row.source_document_id,
    revision: row.source_revision,
    anchor: {
      start: row.source_start,
      end: row.source_end,
      exact: row.source_exact ?? '',
      prefix: row.source_prefix ?? '',
      suffix: row.source_suffix ?? '',
    },
  }
}

function toRow(note: StoredNote) {
  const anchor = note.source?.anchor
  return {
    id: note.id,
    guid: note.guid,
    type: note.fields.type,
    deckId: note.deckId,
    fieldsJson: JSON.stringify(note.fields),
    termKey: note.termKey,
    documentId: note.source?.documentId ?? null,
    revision: note.source?.revision ?? null,
    start: anchor?.start ?? null,
    end: anchor?.end ?? null,
    exact: anchor?.exact ?? null,
    prefix: anchor?.prefix ?? null,
    suffix: anchor?.suffix ?? null,
    searchText: searchTextOf(note),
    createdAtMs: note.createdAtMs,
    updatedAtMs: note.updatedAtMs,
  }
}

/** What the note asks and says in plain words, what it asks first: that which a search looks in. */
export function searchTextOf({ fields }: Pick<StoredNote, 'fields'>): string {
  return searchableText(
    searchedWords(fields)
      .filter((part) => part !== '')
      .join('\n'),
  )
}

/** The fields as stored. Throws if they are of no known note type: a bug, or a damaged file. */
export function noteFieldsOf(fieldsJson: string): NoteFields {
  return noteFields.parse(JSON.parse(fieldsJson))
}
