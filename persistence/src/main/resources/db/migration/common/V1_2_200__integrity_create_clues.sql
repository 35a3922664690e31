-- Why: what looked wrong becomes a clue that people judge, in steps that stay (R-324a, FACTS 3.3), and that a learner may appeal against.
-- Steps are insert-only for the application. New tables only, locks nothing; drop them to roll back.
CREATE SEQUENCE clues_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE clues (
  id NUMBER(19) NOT NULL,
  public_id VARCHAR2(22 CHAR) NOT NULL,
  clue_key VARCHAR2(200 CHAR) NOT NULL,
  kind VARCHAR2(30 CHAR) NOT NULL,
  severity VARCHAR2(10 CHAR) NOT NULL,
  learner_id NUMBER(19),
  enrolment_id NUMBER(19),
  class_id NUMBER(19),
  class_title VARCHAR2(200 CHAR),
  organization_id NUMBER(19),
  institution_name VARCHAR2(200 CHAR),
  region_code VARCHAR2(6 CHAR),
  study_day DATE NOT NULL,
  facts VARCHAR2(1000 CHAR) NOT NULL,
  source_refs VARCHAR2(1000 CHAR),
  limits VARCHAR2(400 CHAR),
  status VARCHAR2(10 CHAR) NOT NULL,
  raised_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  statement_due_on DATE,
  checked_by NUMBER(19),
  decided_by NUMBER(19),
  decided_at TIMESTAMP(6) WITH TIME ZONE,
  withdrawn_millis NUMBER(19) DEFAULT 0 NOT NULL,
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_clues PRIMARY KEY (id),
  CONSTRAINT uk_clues_public_id UNIQUE (public_id),
  CONSTRAINT uk_clues_key UNIQUE (clue_key),
  CONSTRAINT ck_clues_severity CHECK (severity IN ('HIGH', 'MIDDLE', 'LOW')),
  CONSTRAINT ck_clues_status CHECK (status IN ('RAISED', 'ASSIGNED', 'STATED', 'CHECKED', 'CONFIRMED', 'DISMISSED', 'FILED')),
  CONSTRAINT ck_clues_two_people CHECK (decided_by IS NULL OR checked_by IS NULL OR decided_by <> checked_by),
  CONSTRAINT ck_clues_withdrawn CHECK (withdrawn_millis >= 0)
);
CREATE INDEX ix_clues_region ON clues (region_code, status);
CREATE INDEX ix_clues_org ON clues (organization_id, status);
CREATE INDEX ix_clues_learner ON clues (learner_id);
CREATE INDEX ix_clues_status ON clues (status, decided_at);
GRANT SELECT, INSERT, UPDATE ON clues TO ${appUser};

CREATE SEQUENCE clue_steps_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE clue_steps (
  id NUMBER(19) NOT NULL,
  clue_id NUMBER(19) NOT NULL,
  kind VARCHAR2(20 CHAR) NOT NULL,
  account_id NUMBER(19),
  happened_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  said VARCHAR2(1000 CHAR),
  sampled VARCHAR2(12 CHAR),
  CONSTRAINT pk_clue_steps PRIMARY KEY (id),
  CONSTRAINT fk_clue_steps_clue FOREIGN KEY (clue_id) REFERENCES clues (id),
  CONSTRAINT ck_clue_steps_kind CHECK (kind IN ('RAISED', 'ASSIGNED', 'STATED', 'CHECKED', 'CONFIRMED', 'DISMISSED', 'APPEALED',
    'APPEAL_GRANTED', 'APPEAL_REJECTED', 'FILED')),
  CONSTRAINT ck_clue_steps_sampled CHECK (sampled IN ('NOT_SAMPLED', 'REACHED', 'NOT_REACHED'))
);
CREATE INDEX ix_clue_steps_clue ON clue_steps (clue_id, id);
GRANT SELECT, INSERT ON clue_steps TO ${appUser};

CREATE SEQUENCE clue_appeals_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE clue_appeals (
  id NUMBER(19) NOT NULL,
  clue_id NUMBER(19) NOT NULL,
  learner_id NUMBER(19) NOT NULL,
  appeal_text VARCHAR2(1000 CHAR) NOT NULL,
  made_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  status VARCHAR2(10 CHAR) NOT NULL,
  decided_by NUMBER(19),
  decided_at TIMESTAMP(6) WITH TIME ZONE,
  reason VARCHAR2(1000 CHAR),
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_clue_appeals PRIMARY KEY (id),
  CONSTRAINT fk_clue_appeals_clue FOREIGN KEY (clue_id) REFERENCES clues (id),
  CONSTRAINT ck_clue_appeals_status CHECK (status IN ('OPEN', 'GRANTED', 'REJECTED'))
);
CREATE INDEX ix_clue_appeals_clue ON clue_appeals (clue_id, id);
GRANT SELECT, INSERT, UPDATE ON clue_appeals TO ${appUser};
