-- What the reader last made of an own case: facts with how sure they are and why, and what of it is proposed only. What the
-- learner made of it is in told_json. Null: nothing was read.
ALTER TABLE own_case ADD COLUMN reading_json TEXT;
