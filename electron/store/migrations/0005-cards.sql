-- Options of decks. An option that is not stored has its default, so that the defaults may improve.
CREATE TABLE preset (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  options_json TEXT NOT NULL,       -- see shared/model/preset.ts
  created_at_ms INTEGER NOT NULL,
  updated_at_ms INTEGER NOT NULL
) STRICT;
INSERT INTO preset (id, name, options_json, created_at_ms, updated_at_ms)
SELECT 'default', 'Default', json_patch(
  coalesce((SELECT json_object('newPerDay', json(value_json)) FROM setting WHERE key = 'newCardsPerDay'), '{}'),
  coalesce((SELECT json_object('desiredRetention', json(value_json)) FROM setting WHERE key = 'desiredRetention'), '{}')
), 0, 0;
DELETE FROM setting WHERE key IN ('newCardsPerDay', 'desiredRetention');
ALTER TABLE deck ADD COLUMN preset_id TEXT REFERENCES preset (id); -- null: as the deck above; at the top, default
CREATE INDEX deck_by_preset ON deck (preset_id) WHERE preset_id IS NOT NULL;
CREATE INDEX deck_by_parent ON deck (parent_id);

-- Tags get a table of their own, as those of marks have, and a note what tells it from others in every file that has it.
CREATE TABLE note_new (
  number INTEGER PRIMARY KEY AUTOINCREMENT, -- the search index refers to rows by it
  id TEXT NOT NULL UNIQUE,
  guid TEXT NOT NULL,               -- the same in every file that the note came from or went to
  type TEXT NOT NULL,               -- see shared/model/card.ts
  deck_id TEXT NOT NULL REFERENCES deck (id),
  fields_json TEXT NOT NULL,
  term_key TEXT,                    -- pack/term that it asks for
  source_document_id TEXT REFERENCES document (id) ON DELETE SET NULL,
  source_revision INTEGER,          -- for which source_start and source_end hold; null if it is not known
  source_start INTEGER,
  source_end INTEGER,
  source_exact TEXT,
  source_prefix TEXT,
  source_suffix TEXT,
  search_text TEXT NOT NULL,        -- all fields in plain words, in the form of shared/text/search-terms.ts; the first line is what it asks
  created_at_ms INTEGER NOT NULL,
  updated_at_ms INTEGER NOT NULL
) STRICT;
INSERT INTO note_new (number, id, guid, type, deck_id, fields_json, term_key, source_document_id, source_revision, source_start,
  source_end, source_exact, source_prefix, source_suffix, search_text, created_at_ms, updated_at_ms)
SELECT number, id, id, type, deck_id, iif(type = 'definition', json_set(fields_json, '$.asks', 'meaning'), fields_json), term_key, source_document_id, source_revision, source_start,
  source_end, source_exact, source_prefix, source_suffix, '', created_at_ms, updated_at_ms
FROM note ORDER BY number; -- Their words are put in at the next start: see electron/cards/complete-notes.ts.
CREATE TABLE note_tag (
  note_id TEXT NOT NULL REFERENCES note (id) ON DELETE CASCADE,
  tag TEXT NOT NULL,
  PRIMARY KEY (note_id, tag)
) STRICT, WITHOUT ROWID;
INSERT OR IGNORE INTO note_tag (note_id, tag) SELECT note.id, value FROM note, json_each(note.tags_json);
CREATE INDEX note_by_tag ON note_tag (tag, note_id);
DROP TABLE note;
ALTER TABLE note_new RENAME TO note;
INSERT INTO note_search (note_search) VALUES ('rebuild');
CREATE UNIQUE INDEX note_by_guid ON note (guid);
CREATE INDEX note_by_deck ON note (deck_id);
CREATE INDEX note_by_source ON note (source_document_id);
CREATE INDEX note_by_term ON note (term_key);
-- Notes that ask the same: the first line of their words.
CREATE INDEX note_by_front ON note (substr(search_text, 1, instr(search_text || char(10), char(10)) - 1));
-- In the orders in which the table of cards shows them, and by type.
CREATE INDEX note_in_words ON note (substr(search_text, 1, 40) COLLATE NOCASE);
CREATE INDEX note_by_type ON note (type);
CREATE INDEX note_by_created ON note (created_at_ms);
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
CREATE TRIGGER card_follows_note AFTER UPDATE OF deck_id ON note BEGIN
  UPDATE card SET deck_id = new.deck_id WHERE note_id = new.id AND deck_id <> new.deck_id;
END;

-- A card that waits in days is due on a day of the learner's, whatever the clocks and the time zone do meanwhile.
ALTER TABLE card ADD COLUMN due_day INTEGER; -- null while new, and in steps of minutes, for which due_at_ms holds
UPDATE card SET due_day = last_review_day + CAST(round((due_at_ms - last_review_at_ms) / 86400000.0) AS INTEGER)
WHERE state = 'review' AND due_at_ms IS NOT NULL AND last_review_at_ms IS NOT NULL AND last_review_day IS NOT NULL;
ALTER TABLE card ADD COLUMN flag INTEGER NOT NULL DEFAULT 0 CHECK (flag BETWEEN 0 AND 7);
ALTER TABLE card ADD COLUMN buried_day INTEGER; -- the day of the learner's for which it is put aside
ALTER TABLE card ADD COLUMN buried_by TEXT CHECK (buried_by IN ('learner', 'sibling'));
-- The note's number, so that what is found in notes is found in cards without reading them; it never changes.
ALTER TABLE card ADD COLUMN note_number INTEGER;
UPDATE card SET note_number = (SELECT number FROM note WHERE note.id = card.note_id);
CREATE TRIGGER card_of_note AFTER INSERT ON card WHEN new.note_number IS NULL BEGIN
  UPDATE card SET note_number = (SELECT number FROM note WHERE note.id = new.note_id) WHERE id = new.id;
END;
CREATE INDEX card_by_note ON card (note_number, ordinal);
DROP INDEX card_in_order;
CREATE INDEX card_in_order ON card (due_at_ms, position, id, deck_id, note_number);
CREATE INDEX card_buried ON card (buried_day, deck_id) WHERE buried_day IS NOT NULL;
DROP INDEX card_by_due;
DROP INDEX card_new;
DROP INDEX card_learning;
-- The queue of a day is read from these two alone: its cards lie all over the table.
CREATE INDEX card_by_due_day ON card (due_day, deck_id, called_at_ms, buried_day, id, note_id)
  WHERE due_day IS NOT NULL AND suspended = 0;
CREATE INDEX card_new_of_deck ON card (deck_id, position, id, note_id, buried_day, called_at_ms, state, suspended)
  WHERE state = 'new' AND suspended = 0 AND called_at_ms IS NULL;
CREATE INDEX card_in_minutes ON card (due_at_ms, deck_id) WHERE state <> 'new' AND due_day IS NULL AND suspended = 0;
CREATE INDEX card_flagged ON card (flag) WHERE flag > 0;

-- Studying outside the day's queue: which cards, and which of them are done.
CREATE TABLE study (
  id TEXT PRIMARY KEY,
  request_json TEXT NOT NULL,       -- what was asked for; see shared/model/study.ts
  has_effect INTEGER NOT NULL CHECK (has_effect IN (0, 1)), -- answers count for scheduling
  started_at_ms INTEGER NOT NULL,
  ended_at_ms INTEGER
) STRICT;
CREATE INDEX study_open ON study (started_at_ms) WHERE ended_at_ms IS NULL;
CREATE TABLE study_card (
  study_id TEXT NOT NULL REFERENCES study (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,        -- order in which it is asked; a card that was not recalled goes to the end
  card_id TEXT NOT NULL REFERENCES card (id) ON DELETE CASCADE,
  done INTEGER NOT NULL CHECK (done IN (0, 1)),
  PRIMARY KEY (study_id, card_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX study_in_order ON study_card (study_id, position) WHERE done = 0;
CREATE INDEX study_of_card ON study_card (card_id);

-- Append-only, and outside undo: an entry that is taken back is voided by a further one; a void is voided again by redo.
CREATE TABLE review_new (
  id TEXT PRIMARY KEY,
  card_id TEXT NOT NULL REFERENCES card (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('answer', 'preview', 'reset', 'reschedule', 'void')), -- a preview is an answer without effect
  voids_id TEXT REFERENCES review (id) ON DELETE CASCADE,
  rating INTEGER CHECK (rating BETWEEN 1 AND 4),
  took_ms INTEGER,
  answered_at_ms INTEGER NOT NULL,  -- when it was done, for every kind
  day INTEGER NOT NULL,             -- the learner's day, counted from 1970-01-01; elapsed days are differences of it
  due_day INTEGER,                  -- the day that was chosen for it; null: what the parameters give
  study_id TEXT REFERENCES study (id) ON DELETE SET NULL,
  operation_id TEXT,
  parameters_version TEXT NOT NULL, -- what the answer was scheduled by; see shared/scheduling/parameters.ts
  CHECK ((kind IN ('answer', 'preview')) = (rating IS NOT NULL)),
  CHECK ((kind = 'void') = (voids_id IS NOT NULL)),
  CHECK (kind <> 'reschedule' OR due_day IS NOT NULL)
) STRICT;
INSERT INTO review_new (id, card_id, kind, voids_id, rating, took_ms, answered_at_ms, day, operation_id, parameters_version)
SELECT id, card_id, kind, voids_id, rating, took_ms, answered_at_ms, day, operation_id, parameters_version FROM review;
DROP TABLE review;
ALTER TABLE review_new RENAME TO review;
CREATE INDEX review_by_card ON review (card_id, answered_at_ms, id);
CREATE INDEX review_by_time ON review (answered_at_ms);
CREATE INDEX review_by_day ON review (day, card_id, kind, rating);
CREATE INDEX review_by_operation ON review (operation_id);
CREATE INDEX review_by_voided ON review (voids_id) WHERE voids_id IS NOT NULL;
CREATE INDEX review_by_study ON review (study_id) WHERE study_id IS NOT NULL;

-- Which items of a list an answer recalled.
CREATE TABLE review_item (
  review_id TEXT NOT NULL REFERENCES review (id) ON DELETE CASCADE,
  item TEXT NOT NULL,               -- its words, as they were asked
  recalled INTEGER NOT NULL CHECK (recalled IN (0, 1)),
  PRIMARY KEY (review_id, item)
) STRICT, WITHOUT ROWID;

-- Pictures and sounds that cards use, by the name that the learner's file had.
CREATE TABLE media (
  sha256 TEXT PRIMARY KEY REFERENCES blob (sha256),
  name TEXT NOT NULL,
  added_at_ms INTEGER NOT NULL,
  removed_at_ms INTEGER             -- when it was found unused and removed; its bytes follow a month later
) STRICT, WITHOUT ROWID;
CREATE TABLE note_media (
  note_id TEXT NOT NULL REFERENCES note (id) ON DELETE CASCADE,
  sha256 TEXT NOT NULL,             -- not tied to the file: a field may name one that is not there
  PRIMARY KEY (note_id, sha256)
) STRICT, WITHOUT ROWID;
CREATE INDEX note_by_media ON note_media (sha256);

CREATE TABLE saved_search (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  query TEXT NOT NULL,              -- in the language of shared/search-syntax
  position INTEGER NOT NULL
) STRICT;

-- An operation that is written part by part, as an import of many cards: it can be undone once its last part is there, and
-- what a crash left of it is taken back at the next start.
ALTER TABLE operation ADD COLUMN running INTEGER NOT NULL DEFAULT 0 CHECK (running IN (0, 1));
