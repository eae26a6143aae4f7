ALTER TABLE annotation ADD COLUMN style TEXT NOT NULL DEFAULT 'highlight' CHECK (style IN ('highlight', 'underline'));

CREATE TABLE annotation_tag (
  annotation_id TEXT NOT NULL REFERENCES annotation (id) ON DELETE CASCADE,
  tag TEXT NOT NULL,                -- as the learner wrote it, without the number sign
  PRIMARY KEY (annotation_id, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX annotation_by_tag ON annotation_tag (tag, annotation_id);
CREATE INDEX annotation_by_time ON annotation (created_at_ms);

-- Where a mark stands in a revision of its text. Derived from its anchor and the two texts, and kept because working it out
-- for thousands of marks takes seconds. The anchor itself stays as the learner laid it, so that a text that returns brings
-- its marks back.
CREATE TABLE annotation_place (
  annotation_id TEXT NOT NULL REFERENCES annotation (id) ON DELETE CASCADE,
  revision INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('placed', 'to-check', 'orphaned')),
  start_offset INTEGER,             -- UTF-16 units of that revision's canonical text; null if orphaned
  end_offset INTEGER,
  PRIMARY KEY (annotation_id, revision),
  CHECK ((state = 'orphaned') = (start_offset IS NULL AND end_offset IS NULL))
) STRICT, WITHOUT ROWID;
INSERT INTO annotation_place (annotation_id, revision, state, start_offset, end_offset)
SELECT id, revision, 'placed', start_offset, end_offset FROM annotation;

-- The marks as the notebook lists them, text by text in the order of their words. Derived, and kept by triggers, because over
-- all texts the order of 50,000 marks cannot be worked out while somebody waits.
CREATE TABLE annotation_entry (
  document_id TEXT NOT NULL,
  start_offset INTEGER NOT NULL,    -- in the revision that is shown; as it was laid where that is not known, or orphaned
  number INTEGER NOT NULL,          -- that of annotation
  state TEXT,                       -- as in annotation_place; null if it was not worked out
  color INTEGER NOT NULL,
  has_note INTEGER NOT NULL CHECK (has_note IN (0, 1)),
  tags TEXT NOT NULL,               -- with a space before, between and after them; empty if there are none
  created_at_ms INTEGER NOT NULL,
  PRIMARY KEY (document_id, start_offset, number)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX entry_by_number ON annotation_entry (number);
CREATE INDEX entry_by_state ON annotation_entry (state, document_id) WHERE state IS NOT 'placed';
CREATE VIEW annotation_as_entry AS
SELECT a.id, a.document_id, coalesce(p.start_offset, a.start_offset) AS start_offset, a.number,
  coalesce(p.state, iif(a.revision = d.revision, 'placed', NULL)) AS state, a.color, a.note <> '' AS has_note,
  coalesce(' ' || (SELECT group_concat(tag, ' ') FROM annotation_tag t WHERE t.annotation_id = a.id) || ' ', '') AS tags,
  a.created_at_ms
FROM annotation a JOIN document d ON d.id = a.document_id
LEFT JOIN annotation_place p ON p.annotation_id = a.id AND p.revision = d.revision;
INSERT INTO annotation_entry
SELECT document_id, start_offset, number, state, color, has_note, tags, created_at_ms FROM annotation_as_entry;

CREATE TRIGGER entry_insert AFTER INSERT ON annotation BEGIN
  INSERT INTO annotation_entry
  SELECT document_id, start_offset, number, state, color, has_note, tags, created_at_ms FROM annotation_as_entry
  WHERE number = new.number;
END;
CREATE TRIGGER entry_delete AFTER DELETE ON annotation BEGIN
  DELETE FROM annotation_entry WHERE number = old.number;
END;
CREATE TRIGGER entry_look AFTER UPDATE OF color, note ON annotation
WHEN new.color <> old.color OR (new.note <> '') <> (old.note <> '') BEGIN
  UPDATE annotation_entry SET color = new.color, has_note = new.note <> '' WHERE number = old.number;
END;
CREATE TRIGGER entry_move AFTER UPDATE OF number, document_id, revision, start_offset, created_at_ms ON annotation
WHEN (new.number, new.document_id, new.revision, new.start_offset, new.created_at_ms)
  <> (old.number, old.document_id, old.revision, old.start_offset, old.created_at_ms) BEGIN
  DELETE FROM annotation_entry WHERE number = old.number;
  INSERT INTO annotation_entry
  SELECT document_id, start_offset, number, state, color, has_note, tags, created_at_ms FROM annotation_as_entry
  WHERE number = new.number;
END;
CREATE TRIGGER entry_tag_insert AFTER INSERT ON annotation_tag BEGIN
  UPDATE annotation_entry SET tags = coalesce(
    ' ' || (SELECT group_concat(tag, ' ') FROM annotation_tag WHERE annotation_id = new.annotation_id) || ' ', '')
  WHERE number = (SELECT number FROM annotation WHERE id = new.annotation_id);
END;
CREATE TRIGGER entry_tag_delete AFTER DELETE ON annotation_tag BEGIN
  UPDATE annotation_entry SET tags = coalesce(
    ' ' || (SELECT group_concat(tag, ' ') FROM annotation_tag WHERE annotation_id = old.annotation_id) || ' ', '')
  WHERE number = (SELECT number FROM annotation WHERE id = old.annotation_id);
END;
CREATE TRIGGER entry_place_insert AFTER INSERT ON annotation_place BEGIN
  UPDATE annotation_entry SET start_offset = e.start_offset, state = e.state FROM annotation_as_entry e
  WHERE e.id = new.annotation_id AND annotation_entry.number = e.number
    AND (annotation_entry.start_offset <> e.start_offset OR annotation_entry.state IS NOT e.state);
END;
CREATE TRIGGER entry_place_update AFTER UPDATE ON annotation_place BEGIN
  UPDATE annotation_entry SET start_offset = e.start_offset, state = e.state FROM annotation_as_entry e
  WHERE e.id = new.annotation_id AND annotation_entry.number = e.number
    AND (annotation_entry.start_offset <> e.start_offset OR annotation_entry.state IS NOT e.state);
END;
CREATE TRIGGER entry_place_delete AFTER DELETE ON annotation_place BEGIN
  UPDATE annotation_entry SET start_offset = e.start_offset, state = e.state FROM annotation_as_entry e
  WHERE e.id = old.annotation_id AND annotation_entry.number = e.number
    AND (annotation_entry.start_offset <> e.start_offset OR annotation_entry.state IS NOT e.state);
END;
-- Another edition of a text is shown.
CREATE TRIGGER entry_revision AFTER UPDATE OF revision ON document WHEN old.revision <> new.revision BEGIN
  DELETE FROM annotation_entry WHERE document_id = new.id;
  INSERT INTO annotation_entry
  SELECT document_id, start_offset, number, state, color, has_note, tags, created_at_ms FROM annotation_as_entry
  WHERE document_id = new.id;
END;

-- The passage of a card moves along with its text in the same way.
ALTER TABLE note ADD COLUMN source_revision INTEGER; -- for which source_start and source_end hold; null if it is not known
CREATE TABLE note_place (
  note_id TEXT NOT NULL REFERENCES note (id) ON DELETE CASCADE,
  revision INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('placed', 'to-check', 'orphaned')),
  start_offset INTEGER,
  end_offset INTEGER,
  PRIMARY KEY (note_id, revision),
  CHECK ((state = 'orphaned') = (start_offset IS NULL AND end_offset IS NULL))
) STRICT, WITHOUT ROWID;

-- A note across marks.
CREATE TABLE summary (
  number INTEGER PRIMARY KEY AUTOINCREMENT, -- as that of annotation
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  body TEXT NOT NULL,               -- Markdown; a link to actus:mark/<annotation id> cites a mark
  search_text TEXT NOT NULL,        -- title and body, in the form of shared/text/search-terms.ts
  created_at_ms INTEGER NOT NULL,
  updated_at_ms INTEGER NOT NULL
) STRICT;
CREATE VIRTUAL TABLE summary_search USING fts5 (search_text, content = 'summary', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
CREATE TRIGGER summary_search_insert AFTER INSERT ON summary BEGIN
  INSERT INTO summary_search (rowid, search_text) VALUES (new.number, new.search_text);
END;
CREATE TRIGGER summary_search_delete AFTER DELETE ON summary BEGIN
  INSERT INTO summary_search (summary_search, rowid, search_text) VALUES ('delete', old.number, old.search_text);
END;
CREATE TRIGGER summary_search_update AFTER UPDATE OF search_text ON summary BEGIN
  INSERT INTO summary_search (summary_search, rowid, search_text) VALUES ('delete', old.number, old.search_text);
  INSERT INTO summary_search (rowid, search_text) VALUES (new.number, new.search_text);
END;

-- Which marks it cites. Not tied to the mark by a foreign key: a mark that is removed and brought back is cited again.
CREATE TABLE summary_citation (
  summary_id TEXT NOT NULL REFERENCES summary (id) ON DELETE CASCADE,
  annotation_id TEXT NOT NULL,
  position INTEGER NOT NULL,        -- order in the body, from 0
  PRIMARY KEY (summary_id, annotation_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX summary_by_citation ON summary_citation (annotation_id);

-- Suggested cards that the learner does not want to see again.
CREATE TABLE dismissed_suggestion (
  document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  key TEXT NOT NULL,                -- of the suggestion's kind and words; see shared/suggestions
  PRIMARY KEY (document_id, key)
) STRICT, WITHOUT ROWID;
