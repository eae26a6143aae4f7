import type { Database } from 'better-sqlite3'
import type { Root, RootContent } from 'hast'
import { assert } from '../../shared/assert'
import type { DocumentFormat, ImportWarning, Section } from '../../shared/model/document'
import { titleKey } from '../../shared/text/title-key'
import { perConnection } from '../store/per-connection'
import type { PageLinks } from './parsers/parsed-document'

/** What a file says of itself and how it was read. */
export interface RevisionFacts {
  title: string
  lang: string
  byline: string
  format: DocumentFormat
  fileName: string | null
  sourceSha256: string
  encoding: string | null
  extent: 'article' | 'whole' | null
  published: string | null
  links: PageLinks
  warnings: ImportWarning[]
}

/** What is counted in a text, or derived from it. */
export interface TextFacts {
  words: number
  /** UTF-16 units of the canonical text */
  characters: number
  headings: number
  tables: number
  images: number
  footnotes: number
  signature: Uint8Array
  sections: Section[]
}

export interface StoredRevision extends RevisionFacts, Omit<TextFacts, 'signature' | 'sections'> {
  documentId: string
  revision: number
  canonicalVersion: number
  addedAtMs: number
}

/** A run of top-level blocks of a revision. */
export interface StoredChunk {
  seq: number
  start: number
  children: RootContent[]
  canonicalText: string
}

interface RevisionRow {
  document_id: string
  revision: number
  title: string
  lang: string
  byline: string
  format: DocumentFormat
  file_name: string | null
  source_sha256: string
  encoding: string | null
  extent: 'article' | 'whole' | null
  published: string | null
  url: string | null
  next_title: string | null
  next_url: string | null
  previous_title: string | null
  previous_url: string | null
  canonical_version: number
  words: number
  characters: number
  headings: number
  tables: number
  images: number
  footnotes: number
  warnings_json: string
  added_at_ms: number
}

interface ChunkRow {
  seq: number
  start_offset: number
  tree_json: string
  canonical_text: string
}

const factColumns = `title, lang, byline, format, file_name, source_sha256, encoding, extent, published, url, next_title,
  next_url, previous_title, previous_url, warnings_json`
const columns = `document_id, revision, ${factColumns}, canonical_version, words, characters, headings, tables, images,
  footnotes, added_at_ms`

type Key = { id: string; revision: number }

/** Revisions of documents and the runs of blocks that they are made of. */
export const revisionQueries = perConnection((db: Database) => {
  const of = 'document_id = :id AND revision = :revision'
  const find = db.prepare<[Key], RevisionRow>(`SELECT ${columns} FROM document_revision WHERE ${of}`)
  const titleOf = db.prepare<[Key], string>(`SELECT title FROM document_revision WHERE ${of}`).pluck()
  const last = db
    .prepare<[{ id: string }], number>('SELECT max(revision) FROM document_revision WHERE document_id = :id')
    .pluck()
  const bySource = db
    .prepare<[{ sha256: string }], string>(
      `SELECT d.id FROM document_revision r JOIN document d ON d.id = r.document_id
       WHERE r.source_sha256 = :sha256 AND r.staged_by IS NULL AND d.staged_by IS NULL AND d.pack_id IS NULL
       ORDER BY d.trashed_at_ms IS NOT NULL, d.added_at_ms LIMIT 1`,
    )
    .pluck()
  const insert = db.prepare<[Record<string, string | number | null>]>(
    `INSERT INTO document_revision (document_id, revision, staged_by, ${factColumns}, title_key, next_key, previous_key,
       canonical_version, words, characters, headings, tables, images, footnotes, added_at_ms)
     VALUES (:id, :revision, :stagedBy, :title, :lang, :byline, :format, :fileName, :sourceSha256, :encoding, :extent,
       :published, :url, :nextTitle, :nextUrl, :previousTitle, :previousUrl, :warnings, :titleKey, :nextKey,
       :previousKey, :canonicalVersion, 0, 0, 0, 0, 0, 0, :addedAtMs)`,
  )
  const count = db.prepare<[Key & Omit<TextFacts, 'sections' | 'signature'> & { titleKey: string | null }]>(
    `UPDATE document_revision SET words = :words, characters = :characters, headings = :headings, tables = :tables,
       images = :images, footnotes = :footnotes, title_key = :titleKey WHERE ${of}`,
  )
  const outline = db.prepare<[Key & { signature: Uint8Array; sections: string }]>(
    `INSERT INTO revision_outline (document_id, revision, signature, sections_json)
     VALUES (:id, :revision, :signature, :sections)`,
  )
  const sectionsOf = db.prepare<[Key], string>(`SELECT sections_json FROM revision_outline WHERE ${of}`).pluck()
  const publish = db.prepare<[Key]>(`UPDATE document_revision SET staged_by = NULL WHERE ${of}`)
  const staged = db.prepare<[], Key>(
    'SELECT document_id AS id, revision FROM document_revision WHERE staged_by IS NOT NULL',
  )
  const incomplete = db.prepare<[], Key>(
    `SELECT document_id AS id, revision FROM document_revision AS r WHERE staged_by IS NULL AND NOT EXISTS
     (SELECT 1 FROM revision_outline AS o WHERE o.document_id = r.document_id AND o.revision = r.revision)`,
  )
  const remove = db.prepare<[Key]>(`DELETE FROM document_revision WHERE ${of}`)
  const insertChunk = db.prepare<[Key & { seq: number; start: number; tree: string; text: string }]>(
    `INSERT INTO revision_chunk (document_id, revision, seq, start_offset, tree_json, canonical_text)
     VALUES (:id, :revision, :seq, :start, :tree, :text)`,
  )
  const chunks = db.prepare<[Key], ChunkRow>(
    `SELECT seq, start_offset, tree_json, canonical_text FROM revision_chunk WHERE ${of} ORDER BY seq`,
  )
  const texts = db.prepare<[Key], string>(`SELECT canonical_text FROM revision_chunk WHERE ${of} ORDER BY seq`).pluck()
  const removeSomeChunks = db.prepare<[Key & { most: number }]>(
    `DELETE FROM revision_chunk WHERE rowid IN (SELECT rowid FROM revision_chunk WHERE ${of} LIMIT :most)`,
  )
  const removeChunks = db.prepare<[Key]>(`DELETE FROM revision_chunk WHERE ${of}`)

  const textOf = (key: Key): string => joinTexts(texts.all(key))
  return {
    /** @throws AssertionError if there is none */
    get(id: string, revision: number): StoredRevision {
      const row = find.get({ id, revision })
      assert(row, `document ${id} has no revision ${revision}`)
      return fromRow(row)
    },
    /** Its title, as the file has it; also of one that is not whole. */
    titleOf(key: Key): string {
      const title = titleOf.get(key)
      assert(title !== undefined, `document ${key.id} has no revision ${key.revision}`)
      return title
    },
    /** Number of the last revision, published or not; 0 if there is none. */
    last: (id: string): number => last.get({ id }) ?? 0,
    /** Id of the imported document of which a revision was made of a file with these bytes; one in the trash if need be. */
    documentBySource: (sha256: string): string | null => bySource.get({ sha256 }) ?? null,
    /** @param stagedBy the import that is writing it; null: it is seen at once */
    insert: (
      key: Key,
      facts: RevisionFacts,
      more: { canonicalVersion: number; addedAtMs: number; stagedBy: string | null },
    ) => void insert.run({ ...key, ...more, ...factsRow(facts) }),
    /** Puts in what is known once the whole text was written. */
    complete(key: Key, title: string, { sections, signature, ...counts }: TextFacts): void {
      const { changes } = count.run({ ...key, ...counts, titleKey: titleKey(title) })
      assert(changes === 1, `completing of document ${key.id}: expected 1 row, got ${changes}`)
      outline.run({ ...key, signature, sections: JSON.stringify(sections) })
    },
    publish: (key: Key): void => void publish.run(key),
    /** Those that an import is writing, or was writing when it ended. */
    staged: (): Key[] => staged.all(),
    /** Those that an older version stored, which knew less of them. */
    incomplete: (): Key[] => incomplete.all(),
    remove: (key: Key): void => void remove.run(key),
    insertChunk: (key: Key, { seq, start, children, canonicalText }: StoredChunk): void =>
      void insertChunk.run({ ...key, seq, start, tree: JSON.stringify(children), text: canonicalText }),
    /** @returns how many there were to remove, up to so many */
    removeSomeChunks: (key: Key, most: number): number => removeSomeChunks.run({ ...key, most }).changes,
    removeChunks: (key: Key): void => void removeChunks.run(key),
    *chunks(key: Key): Generator<StoredChunk> {
      for (const row of chunks.all(key)) {
        const children: RootContent[] = JSON.parse(row.tree_json)
        yield { seq: row.seq, start: row.start_offset, children, canonicalText: row.canonical_text }
      }
    },
    textOf,
    sectionsOf(key: Key): Section[] {
      const sections = sectionsOf.get(key)
      assert(sections !== undefined, `document ${key.id}: revision ${key.revision} is not whole`)
      return JSON.parse(sections)
    },
    treeOf(key: Key): Root {
      const children = chunks.all(key).flatMap((row): RootContent[] => JSON.parse(row.tree_json))
      return { type: 'root', children }
    },
  }
})

/** The canonical text of a whole whose parts begin with blocks: one newline between those that have words. */
function joinTexts(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n')
}

function factsRow(facts: RevisionFacts) {
  const { url, next, previous } = facts.links
  return {
    title: facts.title,
    lang: facts.lang,
    byline: facts.byline,
    format: facts.format,
    fileName: facts.fileName,
    sourceSha256: facts.sourceSha256,
    encoding: facts.encoding,
    extent: facts.extent,
    published: facts.published,
    url,
    nextTitle: next?.title ?? null,
    nextUrl: next?.url ?? null,
    previousTitle: previous?.title ?? null,
    previousUrl: previous?.url ?? null,
    warnings: JSON.stringify(facts.warnings),
    titleKey: titleKey(facts.title),
    nextKey: next && titleKey(next.title),
    previousKey: previous && titleKey(previous.title),
  }
}

function fromRow(row: RevisionRow): StoredRevision {
  const link = (title: string | null, url: string | null) => (title === null ? null : { title, url })
  const warnings: ImportWarning[] = JSON.parse(row.warnings_json)
  return {
    documentId: row.document_id,
    revision: row.revision,
    title: row.title,
    lang: row.lang,
    byline: row.byline,
    format: row.format,
    fileName: row.file_name,
    sourceSha256: row.source_sha256,
    encoding: row.encoding,
    extent: row.extent,
    published: row.published,
    links: {
      url: row.url,
      next: link(row.next_title, row.next_url),
      previous: link(row.previous_title, row.previous_url),
    },
    warnings,
    canonicalVersion: row.canonical_version,
    words: row.words,
    characters: row.characters,
    headings: row.headings,
    tables: row.tables,
    images: row.images,
    footnotes: row.footnotes,
    addedAtMs: row.added_at_ms,
  }
}
