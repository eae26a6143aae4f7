-- What was given for one part of a case and checked before the whole case was: it shows the key of that part, so that it is
-- the first answer, also where the case is left. It becomes part of the attempt that ends the case. Append-only but for that.
CREATE TABLE part_answer (
  id TEXT PRIMARY KEY,
  case_key TEXT NOT NULL,           -- pack/case
  part TEXT NOT NULL,               -- element, element@person, or finding
  given TEXT NOT NULL,
  evidence_json TEXT NOT NULL,      -- marked for it
  answered_at_ms INTEGER NOT NULL,
  attempt_id TEXT REFERENCES attempt (id) ON DELETE CASCADE -- null as long as the case is under way
) STRICT;
CREATE UNIQUE INDEX part_answer_under_way ON part_answer (case_key, part) WHERE attempt_id IS NULL;
CREATE INDEX part_answer_by_attempt ON part_answer (attempt_id) WHERE attempt_id IS NOT NULL;

-- What each answer says of a skill, whatever the mode. Append-only: mastery and confusions are derived from it.
CREATE TABLE skill_answer (
  id TEXT PRIMARY KEY,
  skill TEXT NOT NULL,              -- element:act, distinction:tip-or-som, evidence, rule
  case_key TEXT NOT NULL,           -- pack/case
  part TEXT NOT NULL,               -- what was asked, within the case
  given TEXT NOT NULL,              -- empty: nothing was said
  expected TEXT NOT NULL,
  score REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
  chance REAL NOT NULL CHECK (chance >= 0 AND chance < 1), -- of being right by guessing
  level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 3),    -- of the case
  near_miss INTEGER NOT NULL CHECK (near_miss IN (0, 1)),  -- what was asked is what the case turns on
  mode TEXT NOT NULL,
  is_first INTEGER NOT NULL CHECK (is_first IN (0, 1)),    -- the key was not seen before
  answered_at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX skill_answer_in_order ON skill_answer (answered_at_ms, id);
CREATE INDEX skill_answer_by_case ON skill_answer (case_key, skill, part);

-- Of the answers so far. Their level is not known here: the middle one. A finding is no element.
INSERT INTO skill_answer (id, skill, case_key, part, given, expected, score, chance, level, near_miss, mode, is_first, answered_at_ms)
SELECT
  attempt.id || '/' || attempt_part.part,
  iif(json_extract(shown.value, '$.kind') = 'finding', 'rule', 'element:' || attempt_part.part),
  attempt.case_key,
  attempt_part.part,
  attempt_part.given,
  attempt_part.expected,
  attempt_part.score,
  1.0 / max(3, (SELECT count(*) FROM json_each(shown.value, '$.valueLabels'))),
  2,
  coalesce(json_extract(shown.value, '$.decisive'), 0),
  'free',
  NOT EXISTS (
    SELECT 1 FROM attempt AS earlier
    WHERE earlier.case_key = attempt.case_key
      AND (earlier.answered_at_ms, earlier.id) < (attempt.answered_at_ms, attempt.id)
  ),
  attempt.answered_at_ms
FROM attempt
JOIN json_each(attempt.result_json, '$.rows') AS shown
JOIN attempt_part ON attempt_part.attempt_id = attempt.id AND attempt_part.part = json_extract(shown.value, '$.id');

-- Packs that came in as a file, or from a draft, by version: the files as they were. Of each pack at most one version is in use;
-- the one before it is kept.
CREATE TABLE imported_pack (
  pack_id TEXT NOT NULL,
  version TEXT NOT NULL,
  content_sha256 TEXT NOT NULL,     -- of the files
  files_json TEXT NOT NULL,         -- the text of each file, by its name
  in_use INTEGER NOT NULL CHECK (in_use IN (0, 1)),
  over_version TEXT,                -- version that the program brought when this came in; a later one takes its place
  imported_at_ms INTEGER NOT NULL,
  PRIMARY KEY (pack_id, version)
) STRICT;
CREATE UNIQUE INDEX imported_pack_in_use ON imported_pack (pack_id) WHERE in_use = 1;

-- Packs that are being written here: their files as text, so that comments and order stay, faults and all.
CREATE TABLE draft_pack (
  id TEXT PRIMARY KEY,
  made_at_ms INTEGER NOT NULL,
  changed_at_ms INTEGER NOT NULL
) STRICT;
CREATE TABLE draft_file (
  draft_id TEXT NOT NULL REFERENCES draft_pack (id) ON DELETE CASCADE,
  name TEXT NOT NULL,               -- path within the pack
  text TEXT NOT NULL,
  PRIMARY KEY (draft_id, name)
) STRICT;

-- Exams: cases without help. Their clock runs on while Actus is closed, as a real one does.
CREATE TABLE exam (
  id TEXT PRIMARY KEY,
  request_json TEXT NOT NULL,       -- what was asked for: how many cases, of which levels, in how many minutes
  started_at_ms INTEGER NOT NULL,
  ends_at_ms INTEGER,               -- null: no clock
  ended_at_ms INTEGER,              -- null: it goes on
  ended_by TEXT CHECK (ended_by IN ('hand', 'time'))
) STRICT;
CREATE INDEX exam_by_start ON exam (started_at_ms);

CREATE TABLE exam_case (
  exam_id TEXT NOT NULL REFERENCES exam (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  case_key TEXT NOT NULL,           -- pack/case
  answers_json TEXT NOT NULL,       -- as given so far; what counts is in the attempt
  worked_ms INTEGER NOT NULL DEFAULT 0,
  flagged INTEGER NOT NULL DEFAULT 0 CHECK (flagged IN (0, 1)),
  attempt_id TEXT REFERENCES attempt (id) ON DELETE SET NULL, -- once the exam has ended
  PRIMARY KEY (exam_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX exam_case_by_attempt ON exam_case (attempt_id) WHERE attempt_id IS NOT NULL;

-- Cases that the learner wrote, or got from another. What is told is as in a pack's case (shared/classifier/told.ts), so that
-- what reads facts later only writes more of the same.
CREATE TABLE own_case (
  id TEXT PRIMARY KEY,
  pack_id TEXT NOT NULL,            -- whose rules it is read by; the pack may be gone
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  told_json TEXT NOT NULL,          -- persons, and facts with their words
  key_json TEXT,                    -- level, findings, deciding element, explanation; null: it has no key
  made_at_ms INTEGER NOT NULL,
  changed_at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX own_case_by_change ON own_case (changed_at_ms);
