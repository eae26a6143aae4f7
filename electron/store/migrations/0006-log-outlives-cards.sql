-- What was answered stays answered when its card is removed: the log is tied to no card, and to no study. A card that comes
-- back, by undo or from a file, is found in it by its id. Taking a constraint away changes no row, so that the table is not
-- written anew, which takes seconds with a million: sqlite.org/lang_altertable.html, "Making Other Kinds Of Table Schema Changes".
PRAGMA writable_schema = ON;
UPDATE sqlite_schema
SET sql = replace(replace(sql, ' REFERENCES card (id) ON DELETE CASCADE', ''), ' REFERENCES study (id) ON DELETE SET NULL', '')
WHERE type = 'table' AND name = 'review';
PRAGMA writable_schema = RESET;
DROP INDEX review_by_study; -- by which a study that went was taken out of the log
-- What came from elsewhere is of no operation.
DROP INDEX review_by_operation;
CREATE INDEX review_by_operation ON review (operation_id) WHERE operation_id IS NOT NULL;

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

-- A change of many rows at once is undone from the rows themselves, as SQLite keeps them: written as literals and read again,
-- they take longer than all else that undo does.
ALTER TABLE operation_change ADD COLUMN of_rows_json TEXT; -- what was done to the rows that it has in operation_row; null: it is of one row, by inverse_sql
ALTER TABLE operation_change ADD COLUMN first_row INTEGER;
ALTER TABLE operation_change ADD COLUMN last_row INTEGER;
CREATE TABLE operation_row (
  number INTEGER PRIMARY KEY,
  v1 ANY, v2 ANY, v3 ANY, v4 ANY, v5 ANY, v6 ANY, v7 ANY, v8 ANY, v9 ANY, v10 ANY, v11 ANY, v12 ANY,
  v13 ANY, v14 ANY, v15 ANY, v16 ANY, v17 ANY, v18 ANY, v19 ANY, v20 ANY, v21 ANY, v22 ANY, v23 ANY, v24 ANY
) STRICT;
CREATE TRIGGER operation_rows_go AFTER DELETE ON operation_change WHEN old.first_row IS NOT NULL BEGIN
  DELETE FROM operation_row WHERE number BETWEEN old.first_row AND old.last_row;
END;

-- A change of 10,000 cards writes every page of an index that is in the order of days anew: ids, which are long, are left out
-- where few are read, or none in that order.
DROP INDEX card_in_order;
CREATE INDEX card_in_order ON card (due_at_ms, position, note_number);
DROP INDEX card_by_due_day; -- who counts needs nothing else; who makes a queue reads the few rows of a day
CREATE INDEX card_by_due_day ON card (due_day, deck_id, called_at_ms, buried_day) WHERE due_day IS NOT NULL AND suspended = 0;
DROP INDEX review_by_card;
CREATE INDEX review_by_card ON review (card_id, answered_at_ms);
-- Few notes ask for a term, and nobody looks for those that do not.
DROP INDEX note_by_term;
CREATE INDEX note_by_term ON note (term_key) WHERE term_key IS NOT NULL;
