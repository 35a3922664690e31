-- Why: a played lesson may carry questions on what it has taught up to a second, asked as random checks (issue 4.2). Kept as JSON with
-- the lesson and never with its material, which learners fetch. Adds empty columns to small tables; drop them to roll back.
ALTER TABLE lessons ADD check_questions CLOB;
ALTER TABLE draft_lessons ADD check_questions CLOB;
