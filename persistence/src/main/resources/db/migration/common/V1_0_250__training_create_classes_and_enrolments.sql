-- Why: classes with their study policy, and who joined, left and finished (R-331c, R-332a).
-- New tables only, locks nothing; drop them to roll back.
CREATE SEQUENCE training_classes_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE training_classes (
  id NUMBER(19) NOT NULL,
  public_id VARCHAR2(22 CHAR) NOT NULL,
  code VARCHAR2(40 CHAR) NOT NULL,
  title VARCHAR2(200 CHAR) NOT NULL,
  course_version_id NUMBER(19) NOT NULL,
  institution_name VARCHAR2(200 CHAR) NOT NULL,
  region_name VARCHAR2(100 CHAR) NOT NULL,
  contact_line VARCHAR2(100 CHAR) NOT NULL,
  status VARCHAR2(10 CHAR) NOT NULL,
  open_for_enrolment NUMBER(1) DEFAULT 0 NOT NULL,
  starts_on DATE NOT NULL,
  ends_on DATE NOT NULL,
  places NUMBER(10) NOT NULL,
  taken_places NUMBER(10) DEFAULT 0 NOT NULL,
  required_seconds NUMBER(10) NOT NULL,
  hour_minutes NUMBER(3) NOT NULL,
  day_cap_minutes NUMBER(5) NOT NULL,
  coverage_percent NUMBER(3) NOT NULL,
  rate_percent NUMBER(3) NOT NULL,
  challenge_seconds NUMBER(6) NOT NULL,
  policy_version VARCHAR2(40 CHAR) NOT NULL,
  created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_training_classes PRIMARY KEY (id),
  CONSTRAINT uk_training_classes_public_id UNIQUE (public_id),
  CONSTRAINT uk_training_classes_code UNIQUE (code),
  CONSTRAINT fk_training_classes_course FOREIGN KEY (course_version_id) REFERENCES course_versions (id),
  CONSTRAINT ck_training_classes_status CHECK (status IN ('PLANNED', 'RUNNING', 'CLOSED')),
  CONSTRAINT ck_training_classes_open CHECK (open_for_enrolment IN (0, 1)),
  CONSTRAINT ck_training_classes_places CHECK (taken_places BETWEEN 0 AND places),
  CONSTRAINT ck_training_classes_term CHECK (ends_on >= starts_on)
);
CREATE INDEX ix_training_classes_course ON training_classes (course_version_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON training_classes TO ${appUser};

CREATE SEQUENCE enrolments_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE enrolments (
  id NUMBER(19) NOT NULL,
  public_id VARCHAR2(22 CHAR) NOT NULL,
  class_id NUMBER(19) NOT NULL,
  learner_id NUMBER(19) NOT NULL,
  course_version_id NUMBER(19) NOT NULL,
  turn_number NUMBER(5) NOT NULL,
  status VARCHAR2(10 CHAR) NOT NULL,
  enrolled_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  started_at TIMESTAMP(6) WITH TIME ZONE,
  withdrawn_at TIMESTAMP(6) WITH TIME ZONE,
  withdrawal_reason VARCHAR2(200 CHAR),
  had_started NUMBER(1) DEFAULT 0 NOT NULL,
  completed_at TIMESTAMP(6) WITH TIME ZONE,
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_enrolments PRIMARY KEY (id),
  CONSTRAINT uk_enrolments_public_id UNIQUE (public_id),
  CONSTRAINT uk_enrolments_turn UNIQUE (class_id, learner_id, turn_number),
  CONSTRAINT fk_enrolments_class FOREIGN KEY (class_id) REFERENCES training_classes (id),
  CONSTRAINT ck_enrolments_status CHECK (status IN ('ACTIVE', 'WITHDRAWN', 'COMPLETED')),
  CONSTRAINT ck_enrolments_had_started CHECK (had_started IN (0, 1)),
  CONSTRAINT ck_enrolments_withdrawn CHECK (status <> 'WITHDRAWN' OR withdrawn_at IS NOT NULL),
  CONSTRAINT ck_enrolments_completed CHECK (status <> 'COMPLETED' OR completed_at IS NOT NULL)
);
CREATE INDEX ix_enrolments_learner ON enrolments (learner_id, status);
GRANT SELECT, INSERT, UPDATE, DELETE ON enrolments TO ${appUser};
