-- Why: a check may be a question with its options instead of characters to pick (issue 4.2): another kind, and room for the texts.
-- Widening changes no row; to roll back, narrow the columns when no question is left in them.
ALTER TABLE challenges MODIFY (asked VARCHAR2(200 CHAR));
ALTER TABLE challenges MODIFY (tiles VARCHAR2(1000 CHAR));
ALTER TABLE challenges DROP CONSTRAINT ck_challenges_kind;
ALTER TABLE challenges ADD CONSTRAINT ck_challenges_kind CHECK (kind IN ('CHARACTERS', 'QUESTION'));
