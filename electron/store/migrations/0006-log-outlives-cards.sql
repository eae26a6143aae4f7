-- What was answered stays answered when its card is removed: the log refers to no card, and to no study. A card that comes
-- back, by undo or from a file, is found in it by its id.
CREATE TABLE review_new (
  id TEXT PRIMARY KEY,
  card_id TEXT NOT NULL,            -- the card may be gone
  kind TEXT NOT NULL CHECK (kind IN ('answer', 'preview', 'reset', 'reschedule', 'void')), -- a preview is an answer without effect
  voids_id TEXT REFERENCES review (id) ON DELETE CASCADE,
  rating INTEGER CHECK (rating BETWEEN 1 AND 4),
  took_ms INTEGER,
  answered_at_ms INTEGER NOT NULL,  -- when it was done, for every kind
  day INTEGER NOT NULL,             -- the learner's day, counted from 1970-01-01; elapsed days are differences of it
  due_day INTEGER,                  -- the day that was chosen for it; null: what the parameters give
  study_id TEXT,                    -- the study that asked, which may be gone
  operation_id TEXT,
  parameters_version TEXT NOT NULL, -- what the answer was scheduled by; see shared/scheduling/parameters.ts
  CHECK ((kind IN ('answer', 'preview')) = (rating IS NOT NULL)),
  CHECK ((kind = 'void') = (voids_id IS NOT NULL)),
  CHECK (kind <> 'reschedule' OR due_day IS NOT NULL)
) STRICT;
INSERT INTO review_new (rowid, id, card_id, kind, voids_id, rating, took_ms, answered_at_ms, day, due_day, study_id, operation_id,
  parameters_version)
SELECT rowid, id, card_id, kind, voids_id, rating, took_ms, answered_at_ms, day, due_day, study_id, operation_id,
  parameters_version
FROM review ORDER BY rowid; -- in the order in which they were added, which tells the newest
DROP TABLE review;
ALTER TABLE review_new RENAME TO review;
CREATE INDEX review_by_card ON review (card_id, answered_at_ms, id);
CREATE INDEX review_by_time ON review (answered_at_ms);
CREATE INDEX review_by_day ON review (day, card_id, kind, rating);
CREATE INDEX review_by_operation ON review (operation_id) WHERE operation_id IS NOT NULL;
CREATE INDEX review_by_voided ON review (voids_id) WHERE voids_id IS NOT NULL;

-- What came into the log from a file, by the operation that brought it: it goes again when that is taken back, as nothing of it
-- was learned here. An answer that was given here is never taken out, see electron/review/keep-log.ts.
CREATE TABLE review_import (operation_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TRIGGER review_goes_with_import AFTER DELETE ON review_import BEGIN
  DELETE FROM review WHERE operation_id = old.operation_id;
END;

-- What was made of the files of a pack, so that a start reads again only what changed. It may be lost: the files have it all.
CREATE TABLE kept_pack (
  id TEXT PRIMARY KEY,
  content_sha256 TEXT NOT NULL,     -- of the files
  made_by TEXT NOT NULL,            -- which program read them
  pack_json TEXT NOT NULL,
  document_json TEXT NOT NULL
) STRICT;
-- Of the log, what is no answer is little: a search for what was rescheduled, reset or taken back reads no more than that.
CREATE INDEX review_besides_answers ON review (kind, day, card_id) WHERE kind <> 'answer';
-- Notes with addresses, whose words are in their fields and not in the search index.
CREATE INDEX note_with_links ON note (type) WHERE instr(fields_json, '](') > 0;
