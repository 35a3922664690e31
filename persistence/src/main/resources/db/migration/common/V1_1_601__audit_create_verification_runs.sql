-- Why: when chains and sums were last proved, by whom and with what result (design 8), for the health page and the auditors.
-- The application may add runs, never change them. Locks nothing; drop to roll back.
CREATE SEQUENCE verification_runs_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE verification_runs (
  id NUMBER(19) NOT NULL,
  kind VARCHAR2(20 CHAR) NOT NULL,
  ran_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  actor VARCHAR2(40 CHAR) NOT NULL,
  checked_count NUMBER(19) NOT NULL,
  finding_count NUMBER(19) NOT NULL,
  CONSTRAINT pk_verification_runs PRIMARY KEY (id),
  CONSTRAINT ck_verification_runs_kind CHECK (kind IN ('AUDIT_TRAIL', 'STUDY_LEDGER', 'STUDY_HOURS', 'ANSWER_JOURNALS'))
);
CREATE INDEX ix_verification_runs_kind ON verification_runs (kind, ran_at);
GRANT SELECT, INSERT ON verification_runs TO ${appUser};
CREATE INDEX ix_audit_entries_occurred ON audit_entries (occurred_at);
CREATE INDEX ix_audit_entries_actor ON audit_entries (actor, occurred_at);
CREATE INDEX ix_audit_entries_action ON audit_entries (action, occurred_at);
