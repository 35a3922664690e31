-- Why: study time is added or taken away only by a reasoned correction that two persons make, booked as a ledger entry of its own
-- (design 8, R-332a). Earlier entries stay as they are. Rewrites constraints of the ledger: a short exclusive lock; to roll back,
-- put the old constraints back while no correction is booked.
ALTER TABLE ledger_entries DROP CONSTRAINT ck_ledger_entries_kind;
ALTER TABLE ledger_entries DROP CONSTRAINT ck_ledger_entries_amounts;
ALTER TABLE ledger_entries ADD CONSTRAINT ck_ledger_entries_kind CHECK (kind IN ('SPAN', 'CONFIRMATION', 'CORRECTION'));
ALTER TABLE ledger_entries ADD CONSTRAINT ck_ledger_entries_amounts CHECK (uncounted_millis >= 0
  AND (kind = 'CORRECTION' OR (earned_millis >= 0 AND confirmed_millis >= 0)));
ALTER TABLE ledger_entries ADD CONSTRAINT ck_ledger_entries_correct CHECK (kind <> 'CORRECTION'
  OR (earned_millis = confirmed_millis AND earned_millis <> 0 AND uncounted_millis = 0 AND challenge_id IS NULL));

CREATE SEQUENCE study_corrections_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE study_corrections (
  id NUMBER(19) NOT NULL,
  public_id VARCHAR2(22 CHAR) NOT NULL,
  enrolment_id NUMBER(19) NOT NULL,
  enrolment_public_id VARCHAR2(22 CHAR) NOT NULL,
  learner_id NUMBER(19) NOT NULL,
  class_id NUMBER(19) NOT NULL,
  organization_id NUMBER(19),
  region_code VARCHAR2(6 CHAR),
  lesson_id NUMBER(19) NOT NULL,
  study_day DATE NOT NULL,
  millis NUMBER(19) NOT NULL,
  reason VARCHAR2(500 CHAR) NOT NULL,
  clue_public_id VARCHAR2(22 CHAR),
  status VARCHAR2(10 CHAR) NOT NULL,
  proposed_by NUMBER(19) NOT NULL,
  proposed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  decided_by NUMBER(19),
  decided_at TIMESTAMP(6) WITH TIME ZONE,
  note VARCHAR2(500 CHAR),
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_study_corrections PRIMARY KEY (id),
  CONSTRAINT uk_study_corrections_public_id UNIQUE (public_id),
  CONSTRAINT ck_study_corrections_status CHECK (status IN ('PROPOSED', 'BOOKED', 'REFUSED')),
  CONSTRAINT ck_study_corrections_millis CHECK (millis <> 0),
  CONSTRAINT ck_study_corrections_persons CHECK (decided_by IS NULL OR decided_by <> proposed_by),
  CONSTRAINT ck_study_corrections_decided CHECK (status = 'PROPOSED' OR (decided_by IS NOT NULL AND decided_at IS NOT NULL))
);
CREATE INDEX ix_study_corrections_enrolment ON study_corrections (enrolment_id);
CREATE INDEX ix_study_corrections_clue ON study_corrections (clue_public_id);
CREATE INDEX ix_study_corrections_queue ON study_corrections (status, region_code, proposed_at);
GRANT SELECT, INSERT, UPDATE ON study_corrections TO ${appUser};
