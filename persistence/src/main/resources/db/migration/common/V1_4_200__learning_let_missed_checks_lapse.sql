-- Why: a missed check is made up for within the days of the policy (face.makeupDays); after them what waited for it does not count. That
-- is an entry of its own in the ledger, which takes back what was pending; earlier entries stay as they are. Rewrites two constraints: a
-- short exclusive lock. To roll back, put the old constraints back while nothing has lapsed. Lessons with a check missed before have no
-- last day and wait without end, as they did.
ALTER TABLE lesson_studies ADD (make_up_until DATE);
CREATE INDEX ix_lesson_studies_make_up ON lesson_studies (make_up_until);

ALTER TABLE ledger_entries DROP CONSTRAINT ck_ledger_entries_kind;
ALTER TABLE ledger_entries DROP CONSTRAINT ck_ledger_entries_amounts;
ALTER TABLE ledger_entries ADD CONSTRAINT ck_ledger_entries_kind CHECK (kind IN ('SPAN', 'CONFIRMATION', 'CORRECTION', 'LAPSE'));
ALTER TABLE ledger_entries ADD CONSTRAINT ck_ledger_entries_amounts CHECK (uncounted_millis >= 0
  AND (kind IN ('CORRECTION', 'LAPSE') OR (earned_millis >= 0 AND confirmed_millis >= 0)));
ALTER TABLE ledger_entries ADD CONSTRAINT ck_ledger_entries_lapse CHECK (kind <> 'LAPSE'
  OR (earned_millis < 0 AND confirmed_millis = 0 AND uncounted_millis = -earned_millis AND challenge_id IS NULL));
