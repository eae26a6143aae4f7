-- What a file says of itself belongs to the revision that was made of it, so that going back to an older one, by undo,
-- brings all of it back. Left with the document is what the learner does with it.

CREATE TABLE module (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL
) STRICT;

CREATE TABLE revision_new (
  document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  revision INTEGER NOT NULL,
  staged_by TEXT,                   -- the import that is writing it; null once it is published
  title TEXT NOT NULL,              -- as the file has it; the learner's own name stands in document
  lang TEXT NOT NULL,
  byline TEXT NOT NULL,
  format TEXT NOT NULL,             -- kind of file, or pack
  file_name TEXT,                   -- the file that it was made of; null for a pack
  source_sha256 TEXT NOT NULL,      -- of that file
  encoding TEXT,                    -- in which the file was read; null where its format has its own
  extent TEXT CHECK (extent IN ('article', 'whole')), -- which part of a saved page; null where there is no such choice
  published TEXT,                   -- ISO 8601, as far as it is known
  url TEXT,                         -- address that it was saved from
  next_title TEXT,                  -- the page after it, as it says
  next_url TEXT,
  previous_title TEXT,
  previous_url TEXT,
  title_key TEXT,                   -- titles as they are compared: see shared/text/title-key.ts; null if there is nothing to compare
  next_key TEXT,
  previous_key TEXT,
  canonical_version INTEGER NOT NULL,
  words INTEGER NOT NULL,
  characters INTEGER NOT NULL,      -- UTF-16 units of the canonical text
  headings INTEGER NOT NULL,
  tables INTEGER NOT NULL,
  images INTEGER NOT NULL,
  footnotes INTEGER NOT NULL,
  warnings_json TEXT NOT NULL,
  added_at_ms INTEGER NOT NULL,
  PRIMARY KEY (document_id, revision)
) STRICT;

INSERT INTO revision_new (document_id, revision, title, lang, byline, format, file_name, source_sha256, encoding,
  canonical_version, words, characters, headings, tables, images, footnotes, warnings_json, added_at_ms)
SELECT r.document_id, r.revision, d.title, d.lang, d.byline,
  CASE WHEN d.pack_id IS NOT NULL THEN 'pack'
    WHEN d.file_name LIKE '%.md' OR d.file_name LIKE '%.markdown' THEN 'markdown' ELSE 'plain-text' END,
  d.file_name, d.source_sha256, iif(d.pack_id IS NULL, 'utf-8', NULL),
  r.canonical_version, r.words, length(r.canonical_text), 0, 0, 0, 0, '[]', r.added_at_ms
FROM document_revision r JOIN document d ON d.id = r.document_id;

-- What is derived from the text of a revision once it is whole. By itself, so that a list of 10,000 texts reads short rows.
CREATE TABLE revision_outline (
  document_id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  signature BLOB NOT NULL,          -- by which like texts are told: see shared/text/signature.ts
  sections_json TEXT NOT NULL,      -- headings and where they stand
  PRIMARY KEY (document_id, revision),
  FOREIGN KEY (document_id, revision) REFERENCES document_revision (document_id, revision) ON DELETE CASCADE
) STRICT;

-- Runs of whole blocks, so that a long text is written in many short transactions. Between the texts of two chunks stands
-- one newline, if both have words.
CREATE TABLE revision_chunk (
  document_id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  start_offset INTEGER NOT NULL,    -- where its words begin in the canonical text
  tree_json TEXT NOT NULL,          -- its top-level nodes: an array of sanitised hast
  canonical_text TEXT NOT NULL,
  PRIMARY KEY (document_id, revision, seq),
  FOREIGN KEY (document_id, revision) REFERENCES document_revision (document_id, revision) ON DELETE CASCADE
) STRICT;
INSERT INTO revision_chunk (document_id, revision, seq, start_offset, tree_json, canonical_text)
SELECT document_id, revision, 0, 0, json_extract(tree_json, '$.children'), canonical_text FROM document_revision;

DROP TABLE document_revision;
ALTER TABLE revision_new RENAME TO document_revision;
CREATE INDEX revision_by_source ON document_revision (source_sha256);
CREATE INDEX revision_by_title ON document_revision (title_key);
CREATE INDEX revision_by_url ON document_revision (url) WHERE url IS NOT NULL;
CREATE INDEX revision_by_next ON document_revision (next_key) WHERE next_key IS NOT NULL;
CREATE INDEX revision_by_next_url ON document_revision (next_url) WHERE next_url IS NOT NULL;
CREATE INDEX revision_staged ON document_revision (staged_by) WHERE staged_by IS NOT NULL;

DROP INDEX document_by_source;
ALTER TABLE document DROP COLUMN lang;
ALTER TABLE document DROP COLUMN byline;
ALTER TABLE document DROP COLUMN file_name;
ALTER TABLE document DROP COLUMN source_sha256;
ALTER TABLE document ADD COLUMN module_id TEXT REFERENCES module (id);
ALTER TABLE document ADD COLUMN module_position INTEGER; -- place in the module, from 0
ALTER TABLE document ADD COLUMN attached_pack_id TEXT;   -- the pack whose terms, cards and cases belong to an imported text
ALTER TABLE document ADD COLUMN staged_by TEXT;          -- the import that is writing it; null once it is published
CREATE INDEX document_by_module ON document (module_id, module_position) WHERE module_id IS NOT NULL;
CREATE INDEX document_staged ON document (staged_by) WHERE staged_by IS NOT NULL;
CREATE INDEX document_trashed ON document (trashed_at_ms) WHERE trashed_at_ms IS NOT NULL;

-- Pictures and the files that texts were made of, once each however often they are used.
CREATE TABLE blob (
  sha256 TEXT PRIMARY KEY,
  media_type TEXT NOT NULL,
  size INTEGER NOT NULL,            -- bytes
  complete INTEGER NOT NULL CHECK (complete IN (0, 1)) -- all chunks are there
) STRICT, WITHOUT ROWID;
CREATE TABLE blob_chunk (
  sha256 TEXT NOT NULL REFERENCES blob (sha256) ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (sha256, seq)
) STRICT;

-- What a revision uses of them.
CREATE TABLE revision_file (
  document_id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('original', 'companion', 'picture')),
  name TEXT NOT NULL,               -- of a companion, the path by which the text asks for it; else empty or the picture's sha256
  sha256 TEXT NOT NULL REFERENCES blob (sha256),
  PRIMARY KEY (document_id, revision, kind, name),
  FOREIGN KEY (document_id, revision) REFERENCES document_revision (document_id, revision) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX revision_file_by_blob ON revision_file (sha256);

-- Runs of whole blocks of about 100 to 250 words, never over a heading: what a search of the texts finds. A number must
-- not be used twice, as the index refers to rows by it.
CREATE TABLE passage (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  start_offset INTEGER NOT NULL,    -- UTF-16 units of the canonical text
  end_offset INTEGER NOT NULL,
  FOREIGN KEY (document_id, revision) REFERENCES document_revision (document_id, revision) ON DELETE CASCADE
) STRICT;
CREATE INDEX passage_of_revision ON passage (document_id, revision, start_offset);
-- Written in the form of shared/text/search-terms.ts. It holds no words, only where they stand.
CREATE VIRTUAL TABLE passage_search USING fts5 (words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
CREATE TRIGGER passage_search_delete AFTER DELETE ON passage BEGIN
  DELETE FROM passage_search WHERE rowid = old.id;
END;
