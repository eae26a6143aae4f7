-- Instants are UTC milliseconds (_ms). Ids are UUIDv7, but for what a pack brings: there the id is made of the pack's.

CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value_json TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE document (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  lang TEXT NOT NULL,
  byline TEXT NOT NULL,
  pack_id TEXT,               -- the pack that brought it; null if imported
  file_name TEXT,             -- the file that it was imported from
  source_sha256 TEXT NOT NULL,
  revision INTEGER NOT NULL,  -- the one that is shown
  added_at_ms INTEGER NOT NULL,
  trashed_at_ms INTEGER
) STRICT;
CREATE INDEX document_by_source ON document (source_sha256);

CREATE TABLE document_revision (
  document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  revision INTEGER NOT NULL,
  tree_json TEXT NOT NULL,          -- sanitised hast
  canonical_text TEXT NOT NULL,
  canonical_version INTEGER NOT NULL,
  words INTEGER NOT NULL,
  added_at_ms INTEGER NOT NULL,
  PRIMARY KEY (document_id, revision)
) STRICT;

CREATE TABLE reading_position (
  document_id TEXT PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
  char_offset INTEGER NOT NULL,     -- of the first line in view
  furthest_offset INTEGER NOT NULL, -- of the last line that was ever in view
  read_at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE annotation (
  id TEXT PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  revision INTEGER NOT NULL,        -- of the document for which start and end hold
  start_offset INTEGER NOT NULL,    -- UTF-16 units of the canonical text
  end_offset INTEGER NOT NULL CHECK (end_offset > start_offset),
  exact TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  color INTEGER NOT NULL CHECK (color BETWEEN 1 AND 5),
  note TEXT NOT NULL,
  created_at_ms INTEGER NOT NULL,
  updated_at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX annotation_by_document ON annotation (document_id, start_offset);

CREATE TABLE draft (
  key TEXT PRIMARY KEY,             -- what is being written, as in note:<annotation id>
  text TEXT NOT NULL,
  saved_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE deck (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  parent_id TEXT REFERENCES deck (id),
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE note (
  -- The search index refers to rows by it. VACUUM would renumber an implicit rowid, and a number must not be used twice.
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL,               -- question, definition, elements
  deck_id TEXT NOT NULL REFERENCES deck (id),
  fields_json TEXT NOT NULL,
  tags_json TEXT NOT NULL,
  term_key TEXT,                    -- pack/term that it asks for
  source_document_id TEXT REFERENCES document (id) ON DELETE SET NULL,
  source_start INTEGER,
  source_end INTEGER,
  source_exact TEXT,
  source_prefix TEXT,
  source_suffix TEXT,
  search_text TEXT NOT NULL,        -- all fields in plain words
  created_at_ms INTEGER NOT NULL,
  updated_at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX note_by_deck ON note (deck_id);
CREATE INDEX note_by_source ON note (source_document_id);
CREATE INDEX note_by_term ON note (term_key);

CREATE VIRTUAL TABLE note_search USING fts5 (search_text, content = 'note', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2');
CREATE TRIGGER note_search_insert AFTER INSERT ON note BEGIN
  INSERT INTO note_search (rowid, search_text) VALUES (new.number, new.search_text);
END;
CREATE TRIGGER note_search_delete AFTER DELETE ON note BEGIN
  INSERT INTO note_search (note_search, rowid, search_text) VALUES ('delete', old.number, old.search_text);
END;
CREATE TRIGGER note_search_update AFTER UPDATE OF search_text ON note BEGIN
  INSERT INTO note_search (note_search, rowid, search_text) VALUES ('delete', old.number, old.search_text);
  INSERT INTO note_search (rowid, search_text) VALUES (new.number, new.search_text);
END;

-- The memory state is what replaying the card's log gives; it is kept here so that a queue need not replay.
CREATE TABLE card (
  id TEXT PRIMARY KEY,
  note_id TEXT NOT NULL REFERENCES note (id) ON DELETE CASCADE,
  deck_id TEXT NOT NULL REFERENCES deck (id), -- its note's, kept here so that a deck's queue is a range of an index
  ordinal INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('new', 'learning', 'review', 'relearning')),
  due_at_ms INTEGER,                -- null while new
  stability REAL,                   -- days
  difficulty REAL,
  step INTEGER NOT NULL,
  reps INTEGER NOT NULL,
  lapses INTEGER NOT NULL,
  last_review_at_ms INTEGER,
  last_review_day INTEGER,          -- the learner's day of that
  position INTEGER NOT NULL,        -- order in which new cards come
  called_at_ms INTEGER,             -- when practice called for it; null once answered
  called_by TEXT,                   -- pack/case that called for it
  suspended INTEGER NOT NULL CHECK (suspended IN (0, 1)),
  UNIQUE (note_id, ordinal)
) STRICT;
CREATE INDEX card_by_due ON card (due_at_ms, state, deck_id) WHERE suspended = 0 AND called_at_ms IS NULL;
CREATE INDEX card_new ON card (position, deck_id) WHERE state = 'new' AND suspended = 0 AND called_at_ms IS NULL;
CREATE INDEX card_learning ON card (due_at_ms, deck_id) WHERE state IN ('learning', 'relearning') AND suspended = 0;
CREATE INDEX card_called ON card (called_at_ms, deck_id) WHERE called_at_ms IS NOT NULL AND suspended = 0;
CREATE INDEX card_in_order ON card (due_at_ms, position, id, deck_id);
CREATE INDEX card_of_deck ON card (deck_id);
CREATE TRIGGER card_follows_note AFTER UPDATE OF deck_id ON note BEGIN
  UPDATE card SET deck_id = new.deck_id WHERE note_id = new.id;
END;

-- Append-only, and outside undo: an answer taken back is voided by a further entry; a void is voided again by redo.
CREATE TABLE review (
  id TEXT PRIMARY KEY,
  card_id TEXT NOT NULL REFERENCES card (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('answer', 'void')),
  voids_id TEXT REFERENCES review (id) ON DELETE CASCADE,
  rating INTEGER CHECK (rating BETWEEN 1 AND 4),
  took_ms INTEGER,
  answered_at_ms INTEGER NOT NULL,
  day INTEGER NOT NULL,             -- the learner's day, counted from 1970-01-01; elapsed days are differences of it
  operation_id TEXT,
  parameters_version TEXT NOT NULL, -- what the answer was scheduled by; see shared/scheduling/parameters.ts
  CHECK ((kind = 'answer') = (rating IS NOT NULL)),
  CHECK ((kind = 'void') = (voids_id IS NOT NULL))
) STRICT;
CREATE INDEX review_by_card ON review (card_id, answered_at_ms, id);
CREATE INDEX review_by_time ON review (answered_at_ms);
CREATE INDEX review_by_day ON review (day, card_id);
CREATE INDEX review_by_operation ON review (operation_id);
CREATE INDEX review_by_voided ON review (voids_id) WHERE voids_id IS NOT NULL;

-- Append-only: what was first answered is what counts.
CREATE TABLE attempt (
  id TEXT PRIMARY KEY,
  case_key TEXT NOT NULL,           -- pack/case
  answers_json TEXT NOT NULL,
  result_json TEXT NOT NULL,        -- as it was shown
  right_count INTEGER NOT NULL,
  of_count INTEGER NOT NULL,
  took_ms INTEGER NOT NULL,
  answered_at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX attempt_by_case ON attempt (case_key, answered_at_ms);

CREATE TABLE attempt_part (
  attempt_id TEXT NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,
  part TEXT NOT NULL,               -- id of the element or finding
  given TEXT NOT NULL,
  expected TEXT NOT NULL,
  score REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
  PRIMARY KEY (attempt_id, part)
) STRICT, WITHOUT ROWID;

-- Packs that were installed, with the version of their content.
CREATE TABLE pack (
  id TEXT PRIMARY KEY,
  version TEXT NOT NULL,
  content_sha256 TEXT NOT NULL,
  installed_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What can be undone: one row a user action, and the statements that take it back (or bring it back); the last runs first.
CREATE TABLE operation (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  done_at_ms INTEGER NOT NULL,
  undone INTEGER NOT NULL CHECK (undone IN (0, 1))
) STRICT;

CREATE TABLE operation_change (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  operation_id TEXT NOT NULL REFERENCES operation (id) ON DELETE CASCADE,
  inverse_sql TEXT NOT NULL,
  inverse_values TEXT NOT NULL      -- SQL literals, one for each ? of it
) STRICT;
CREATE INDEX operation_change_by_operation ON operation_change (operation_id);
