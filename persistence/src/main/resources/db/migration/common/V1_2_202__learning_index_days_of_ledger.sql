-- Why: the nightly search for clues reads the ledger and the checks by day. Two indexes; drop them to roll back.
CREATE INDEX ix_ledger_entries_study_day ON ledger_entries (study_day, learner_id);
CREATE INDEX ix_challenges_issued ON challenges (issued_at);
