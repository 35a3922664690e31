-- Why: the study ledger, from which every second of study time can be derived, and the totals kept beside it (R-324a, R-332a).
-- The application may insert and read ledger entries, never change them. New tables only, locks nothing; drop to roll back.
CREATE SEQUENCE ledger_entries_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE ledger_entries (
  id NUMBER(19) NOT NULL,
  public_id VARCHAR2(22 CHAR) NOT NULL,
  enrolment_id NUMBER(19) NOT NULL,
  entry_number NUMBER(19) NOT NULL,
  kind VARCHAR2(12 CHAR) NOT NULL,
  learner_id NUMBER(19) NOT NULL,
  course_version_id NUMBER(19) NOT NULL,
  lesson_id NUMBER(19) NOT NULL,
  study_day DATE NOT NULL,
  started_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  ended_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  from_millis NUMBER(19) NOT NULL,
  to_millis NUMBER(19) NOT NULL,
  earned_millis NUMBER(19) NOT NULL,
  confirmed_millis NUMBER(19) NOT NULL,
  uncounted_millis NUMBER(19) NOT NULL,
  reason VARCHAR2(20 CHAR),
  closed_by VARCHAR2(20 CHAR) NOT NULL,
  lease_id VARCHAR2(22 CHAR) NOT NULL,
  challenge_id NUMBER(19),
  policy_version VARCHAR2(40 CHAR) NOT NULL,
  device_kind VARCHAR2(20 CHAR) NOT NULL,
  recorded_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  previous_hash VARCHAR2(64 CHAR) NOT NULL,
  entry_hash VARCHAR2(64 CHAR) NOT NULL,
  CONSTRAINT pk_ledger_entries PRIMARY KEY (id),
  CONSTRAINT uk_ledger_entries_public_id UNIQUE (public_id),
  CONSTRAINT uk_ledger_entries_number UNIQUE (enrolment_id, entry_number),
  CONSTRAINT ck_ledger_entries_kind CHECK (kind IN ('SPAN', 'CONFIRMATION')),
  CONSTRAINT ck_ledger_entries_amounts CHECK (earned_millis >= 0 AND confirmed_millis >= 0 AND uncounted_millis >= 0),
  CONSTRAINT ck_ledger_entries_term CHECK (ended_at >= started_at),
  CONSTRAINT ck_ledger_entries_span CHECK (kind <> 'SPAN' OR confirmed_millis = 0),
  CONSTRAINT ck_ledger_entries_confirm CHECK (kind <> 'CONFIRMATION'
    OR (earned_millis = 0 AND uncounted_millis = 0 AND challenge_id IS NOT NULL))
);
CREATE INDEX ix_ledger_entries_day ON ledger_entries (enrolment_id, study_day);
CREATE INDEX ix_ledger_entries_lesson ON ledger_entries (enrolment_id, lesson_id, entry_number);
GRANT SELECT, INSERT ON ledger_entries TO ${appUser};

CREATE TABLE study_streams (
  enrolment_id NUMBER(19) NOT NULL,
  learner_id NUMBER(19) NOT NULL,
  course_version_id NUMBER(19) NOT NULL,
  entry_count NUMBER(19) NOT NULL,
  head_hash VARCHAR2(64 CHAR) NOT NULL,
  credited_millis NUMBER(19) NOT NULL,
  pending_millis NUMBER(19) NOT NULL,
  uncounted_millis NUMBER(19) NOT NULL,
  last_studied_at TIMESTAMP(6) WITH TIME ZONE,
  requirements_met_at TIMESTAMP(6) WITH TIME ZONE,
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_study_streams PRIMARY KEY (enrolment_id),
  CONSTRAINT ck_study_streams_amounts CHECK (credited_millis >= 0 AND pending_millis >= 0 AND uncounted_millis >= 0)
);
CREATE INDEX ix_study_streams_learner ON study_streams (learner_id);
GRANT SELECT, INSERT, UPDATE ON study_streams TO ${appUser};

CREATE SEQUENCE lesson_studies_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE lesson_studies (
  id NUMBER(19) NOT NULL,
  enrolment_id NUMBER(19) NOT NULL,
  lesson_id NUMBER(19) NOT NULL,
  coverage VARCHAR2(1000 CHAR),
  pages_seen VARCHAR2(260 CHAR),
  resume_millis NUMBER(19) NOT NULL,
  credited_millis NUMBER(19) NOT NULL,
  pending_millis NUMBER(19) NOT NULL,
  uncounted_millis NUMBER(19) NOT NULL,
  confirmed_through NUMBER(19) NOT NULL,
  challenge_after_millis NUMBER(19),
  make_up_due NUMBER(1) DEFAULT 0 NOT NULL,
  misses_in_a_row NUMBER(5) DEFAULT 0 NOT NULL,
  missed_at TIMESTAMP(6) WITH TIME ZONE,
  started_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  completed_at TIMESTAMP(6) WITH TIME ZONE,
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_lesson_studies PRIMARY KEY (id),
  CONSTRAINT uk_lesson_studies_lesson UNIQUE (enrolment_id, lesson_id),
  CONSTRAINT ck_lesson_studies_amounts CHECK (credited_millis >= 0 AND pending_millis >= 0 AND uncounted_millis >= 0),
  CONSTRAINT ck_lesson_studies_make_up CHECK (make_up_due IN (0, 1))
);
GRANT SELECT, INSERT, UPDATE ON lesson_studies TO ${appUser};

CREATE SEQUENCE study_days_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE study_days (
  id NUMBER(19) NOT NULL,
  enrolment_id NUMBER(19) NOT NULL,
  study_day DATE NOT NULL,
  learner_id NUMBER(19) NOT NULL,
  course_version_id NUMBER(19) NOT NULL,
  credited_millis NUMBER(19) NOT NULL,
  pending_millis NUMBER(19) NOT NULL,
  uncounted_millis NUMBER(19) NOT NULL,
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_study_days PRIMARY KEY (id),
  CONSTRAINT uk_study_days_day UNIQUE (enrolment_id, study_day)
);
CREATE INDEX ix_study_days_learner ON study_days (learner_id, study_day);
CREATE INDEX ix_study_days_course ON study_days (course_version_id, study_day);
GRANT SELECT, INSERT, UPDATE, DELETE ON study_days TO ${appUser};
