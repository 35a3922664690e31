-- Why: what looked wrong during study and exams (insert-only: a person judges it later, nobody removes it), and the checks that
-- the server asks for during study (R-324a). New tables only, locks nothing; drop them to roll back.
CREATE SEQUENCE risk_flags_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE risk_flags (
  id NUMBER(19) NOT NULL,
  public_id VARCHAR2(22 CHAR) NOT NULL,
  learner_id NUMBER(19) NOT NULL,
  kind VARCHAR2(30 CHAR) NOT NULL,
  subject VARCHAR2(80 CHAR) NOT NULL,
  details VARCHAR2(400 CHAR) NOT NULL,
  raised_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_risk_flags PRIMARY KEY (id),
  CONSTRAINT uk_risk_flags_public_id UNIQUE (public_id),
  CONSTRAINT uk_risk_flags_subject UNIQUE (learner_id, kind, subject)
);
CREATE INDEX ix_risk_flags_raised ON risk_flags (raised_at);
GRANT SELECT, INSERT ON risk_flags TO ${appUser};

CREATE SEQUENCE challenges_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE challenges (
  id NUMBER(19) NOT NULL,
  public_id VARCHAR2(22 CHAR) NOT NULL,
  learner_id NUMBER(19) NOT NULL,
  enrolment_id NUMBER(19) NOT NULL,
  lesson_id NUMBER(19) NOT NULL,
  kind VARCHAR2(12 CHAR) NOT NULL,
  purpose VARCHAR2(10 CHAR) NOT NULL,
  media_millis NUMBER(19) NOT NULL,
  asked VARCHAR2(40 CHAR) NOT NULL,
  tiles VARCHAR2(400 CHAR) NOT NULL,
  right_refs VARCHAR2(200 CHAR) NOT NULL,
  issued_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  deadline_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  more_time_used NUMBER(1) DEFAULT 0 NOT NULL,
  status VARCHAR2(10 CHAR) NOT NULL,
  ended_at TIMESTAMP(6) WITH TIME ZONE,
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_challenges PRIMARY KEY (id),
  CONSTRAINT uk_challenges_public_id UNIQUE (public_id),
  CONSTRAINT ck_challenges_kind CHECK (kind IN ('CHARACTERS')),
  CONSTRAINT ck_challenges_purpose CHECK (purpose IN ('RANDOM', 'CLOSING', 'MAKE_UP')),
  CONSTRAINT ck_challenges_more_time CHECK (more_time_used IN (0, 1)),
  CONSTRAINT ck_challenges_status CHECK (status IN ('OPEN', 'PASSED', 'WRONG', 'EXPIRED', 'TOO_FAST'))
);
CREATE INDEX ix_challenges_enrolment ON challenges (enrolment_id, lesson_id);
CREATE INDEX ix_challenges_learner ON challenges (learner_id, issued_at);
GRANT SELECT, INSERT, UPDATE ON challenges TO ${appUser};
