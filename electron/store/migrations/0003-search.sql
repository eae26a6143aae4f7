-- Marks get a number, as the search index refers to rows by it: VACUUM would renumber an implicit rowid, and a number must
-- not be used twice. And they get the words that a search looks in.
CREATE TABLE annotation_new (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  revision INTEGER NOT NULL,        -- of the document for which start and end hold
  start_offset INTEGER NOT NULL,    -- UTF-16 units of the canonical text
  end_offset INTEGER NOT NULL CHECK (end_offset > start_offset),
  exact TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  color INTEGER NOT NULL CHECK (color BETWEEN 1 AND 5),
  note TEXT NOT NULL,
  search_text TEXT NOT NULL,        -- note and quote, in the form of shared/text/search-terms.ts
  created_at_ms INTEGER NOT NULL,
  updated_at_ms INTEGER NOT NULL
) STRICT;
INSERT INTO annotation_new (id, document_id, revision, start_offset, end_offset, exact, prefix, suffix, color, note,
  search_text, created_at_ms, updated_at_ms)
SELECT id, document_id, revision, start_offset, end_offset, exact, prefix, suffix, color, note,
  note || char(10) || exact, created_at_ms, updated_at_ms
FROM annotation ORDER BY created_at_ms, id;
DROP TABLE annotation;
ALTER TABLE annotation_new RENAME TO annotation;
CREATE INDEX annotation_by_document ON annotation (document_id, start_offset);

CREATE VIRTUAL TABLE annotation_search USING fts5 (search_text, content = 'annotation', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
INSERT INTO annotation_search (annotation_search) VALUES ('rebuild');
CREATE TRIGGER annotation_search_insert AFTER INSERT ON annotation BEGIN
  INSERT INTO annotation_search (rowid, search_text) VALUES (new.number, new.search_text);
END;
CREATE TRIGGER annotation_search_delete AFTER DELETE ON annotation BEGIN
  INSERT INTO annotation_search (annotation_search, rowid, search_text) VALUES ('delete', old.number, old.search_text);
END;
CREATE TRIGGER annotation_search_update AFTER UPDATE OF search_text ON annotation BEGIN
  INSERT INTO annotation_search (annotation_search, rowid, search_text) VALUES ('delete', old.number, old.search_text);
  INSERT INTO annotation_search (rowid, search_text) VALUES (new.number, new.search_text);
END;
