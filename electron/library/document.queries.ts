import type { Database } from 'better-sqlite3'
import type { Root } from 'hast'
import { assert } from '../../shared/assert'
import type { DocumentSummary } from '../../shared/model/document'

/** A document as it is stored, without its text. */
export interface StoredDocument {
  id: string
  title: string
  lang: string
  byline: string
  packId: string | null
  fileName: string | null
  sourceSha256: string
  revision: number
  addedAtMs: number
  trashedAtMs: number | null
}

export interface StoredRevision {
  documentId: string
  revision: number
  tree: Root
  canonicalText: string
  canonicalVersion: number
  words: number
  addedAtMs: number
}

interface DocumentRow {
  id: string
  title: string
  lang: string
  byline: string
  pack_id: string | null
  file_name: string | null
  source_sha256: string
  revision: number
  added_at_ms: number
  trashed_at_ms: number | null
}

interface RevisionRow {
  document_id: string
  revision: number
  tree_json: string
  canonical_text: string
  canonical_version: number
  words: number
  added_at_ms: number
}

interface SummaryRow {
  id: string
  title: string
  lang: string
  pack_id: string | null
  file_name: string | null
  words: number
  read: number
  annotations: number
  cards: number
  added_at_ms: number
  read_at_ms: number | null
  char_offset: number | null
}

const columns = 'id, title, lang, byline, pack_id, file_name, source_sha256, revision, added_at_ms, trashed_at_ms'

const summaries = (which: 'NULL' | 'NOT NULL', order: string) => `
  SELECT d.id, d.title, d.lang, d.pack_id, d.file_name, r.words, d.added_at_ms, p.read_at_ms, p.char_offset,
    min(1.0, coalesce(p.furthest_offset * 1.0 / max(1, length(r.canonical_text)), 0)) AS read,
    (SELECT count(*) FROM annotation WHERE document_id = d.id) AS annotations,
    (SELECT count(*) FROM note JOIN card ON card.note_id = note.id WHERE note.source_document_id = d.id) AS cards
  FROM document d
  JOIN document_revision r ON r.document_id = d.id AND r.revision = d.revision
  LEFT JOIN reading_position p ON p.document_id = d.id
  WHERE d.trashed_at_ms IS ${which} ORDER BY ${order}`

/** Documents, their revisions and how far they were read. */
export function documentQueries(db: Database) {
  const find = db.prepare<[{ id: string }], DocumentRow>(`SELECT ${columns} FROM document WHERE id = :id`)
  const bySource = db.prepare<[{ sha256: string }], DocumentRow>(
    `SELECT ${columns} FROM document WHERE source_sha256 = :sha256 AND pack_id IS NULL ORDER BY added_at_ms`,
  )
  const insert = db.prepare<[DocumentRow]>(`INSERT INTO document (${columns})
    VALUES (:id, :title, :lang, :byline, :pack_id, :file_name, :source_sha256, :revision, :added_at_ms, :trashed_at_ms)`)
  const update = db.prepare<[DocumentRow]>(`UPDATE document SET title = :title, lang = :lang, byline = :byline,
    pack_id = :pack_id, file_name = :file_name, source_sha256 = :source_sha256, revision = :revision WHERE id = :id`)
  const setTrashed = db.prepare<[{ id: string; trashedAtMs: number | null }]>(
    'UPDATE document SET trashed_at_ms = :trashedAtMs WHERE id = :id',
  )
  const insertRevision = db.prepare<[RevisionRow]>(`INSERT INTO document_revision
    (document_id, revision, tree_json, canonical_text, canonical_version, words, added_at_ms)
    VALUES (:document_id, :revision, :tree_json, :canonical_text, :canonical_version, :words, :added_at_ms)`)
  const revision = db.prepare<[{ id: string; revision: number }], RevisionRow>(
    `SELECT document_id, revision, tree_json, canonical_text, canonical_version, words, added_at_ms
     FROM document_revision WHERE document_id = :id AND revision = :revision`,
  )
  const listed = db.prepare<[], SummaryRow>(summaries('NULL', 'd.added_at_ms DESC, d.id'))
  const trashed = db.prepare<[], SummaryRow>(summaries('NOT NULL', 'd.trashed_at_ms DESC, d.id'))
  return {
    find: (id: string): StoredDocument | null => fromRow(find.get({ id })),
    /** The imported document that was made of a file with these bytes. */
    findBySource: (sha256: string): StoredDocument | null => fromRow(bySource.get({ sha256 })),
    insert: (document: StoredDocument): void => void insert.run(toRow(document)),
    update(document: StoredDocument): void {
      const { changes } = update.run(toRow(document))
      assert(changes === 1, `update of document ${document.id}: expected 1 row, got ${changes}`)
    },
    setTrashed(id: string, trashedAtMs: number | null): void {
      const { changes } = setTrashed.run({ id, trashedAtMs })
      assert(changes === 1, `trashing of document ${id}: expected 1 row, got ${changes}`)
    },
    insertRevision(one: StoredRevision): void {
      insertRevision.run({
        document_id: one.documentId,
        revision: one.revision,
        tree_json: JSON.stringify(one.tree),
        canonical_text: one.canonicalText,
        canonical_version: one.canonicalVersion,
        words: one.words,
        added_at_ms: one.addedAtMs,
      })
    },
    getRevision(id: string, number: number): StoredRevision {
      const row = revision.get({ id, revision: number })
      assert(row, `document ${id} has no revision ${number}`)
      const tree: Root = JSON.parse(row.tree_json)
      return {
        documentId: row.document_id,
        revision: row.revision,
        tree,
        canonicalText: row.canonical_text,
        canonicalVersion: row.canonical_version,
        words: row.words,
        addedAtMs: row.added_at_ms,
      }
    },
    list: (): DocumentSummary[] => listed.all().map(toSummary),
    listTrashed: (): DocumentSummary[] => trashed.all().map(toSummary),
  }
}

function fromRow(row: DocumentRow | undefined): StoredDocument | null {
  if (row === undefined) return null
  return {
    id: row.id,
    title: row.title,
    lang: row.lang,
    byline: row.byline,
    packId: row.pack_id,
    fileName: row.file_name,
    sourceSha256: row.source_sha256,
    revision: row.revision,
    addedAtMs: row.added_at_ms,
    trashedAtMs: row.trashed_at_ms,
  }
}

function toRow(document: StoredDocument): DocumentRow {
  return {
    id: document.id,
    title: document.title,
    lang: document.lang,
    byline: document.byline,
    pack_id: document.packId,
    file_name: document.fileName,
    source_sha256: document.sourceSha256,
    revision: document.revision,
    added_at_ms: document.addedAtMs,
    trashed_at_ms: document.trashedAtMs,
  }
}

function toSummary(row: SummaryRow): DocumentSummary {
  return {
    id: row.id,
    title: row.title,
    shortTitle: row.title,
    lang: row.lang,
    packId: row.pack_id,
    fileName: row.file_name,
    words: row.words,
    read: row.read,
    annotations: row.annotations,
    cards: row.cards,
    addedAtMs: row.added_at_ms,
    readAtMs: row.read_at_ms,
    offset: row.char_offset,
  }
}
