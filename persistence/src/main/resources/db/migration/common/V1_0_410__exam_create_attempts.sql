-- Why: one sitting of an exam, its frozen paper, its insert-only answer journal and what was seen of the conduct (R-331d).
-- The application may insert and read papers, answers and conduct, never change them. Locks nothing; drop to roll back.
CREATE SEQUENCE attempts_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE attempts (
  id NUMBER(19) NOT NULL,
  public_id VARCHAR2(22 CHAR) NOT NULL,
  exam_id NUMBER(19) NOT NULL,
  enrolment_id NUMBER(19) NOT NULL,
  learner_id NUMBER(19) NOT NULL,
  attempt_number NUMBER(5) NOT NULL,
  status VARCHAR2(14 CHAR) NOT NULL,
  writer_epoch NUMBER(10) DEFAULT 0 NOT NULL,
  device_key_hash VARCHAR2(64 CHAR),
  paper_hash VARCHAR2(64 CHAR) NOT NULL,
  assigned_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  started_at TIMESTAMP(6) WITH TIME ZONE,
  deadline_at TIMESTAMP(6) WITH TIME ZONE,
  ack_seq NUMBER(10) DEFAULT 0 NOT NULL,
  head_hash VARCHAR2(64 CHAR) NOT NULL,
  submitted_at TIMESTAMP(6) WITH TIME ZONE,
  final_seq NUMBER(10),
  final_hash VARCHAR2(64 CHAR),
  submit_key VARCHAR2(64 CHAR),
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_attempts PRIMARY KEY (id),
  CONSTRAINT uk_attempts_public_id UNIQUE (public_id),
  CONSTRAINT uk_attempts_number UNIQUE (exam_id, learner_id, attempt_number),
  CONSTRAINT fk_attempts_exam FOREIGN KEY (exam_id) REFERENCES exams (id),
  CONSTRAINT ck_attempts_status CHECK (status IN ('ASSIGNED', 'IN_PROGRESS', 'LOCKED', 'SUBMITTED', 'AUTO_SUBMITTED',
    'GRADING', 'GRADED', 'PUBLISHED', 'ABSENT'))
);
CREATE INDEX ix_attempts_status ON attempts (status, deadline_at);
CREATE INDEX ix_attempts_enrolment ON attempts (enrolment_id);
CREATE INDEX ix_attempts_learner ON attempts (learner_id);
GRANT SELECT, INSERT, UPDATE ON attempts TO ${appUser};

CREATE TABLE attempt_papers (
  attempt_id NUMBER(19) NOT NULL,
  sealed_items CLOB NOT NULL,
  paper_hash VARCHAR2(64 CHAR) NOT NULL,
  item_count NUMBER(5) NOT NULL,
  drawn_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_attempt_papers PRIMARY KEY (attempt_id),
  CONSTRAINT fk_attempt_papers_attempt FOREIGN KEY (attempt_id) REFERENCES attempts (id)
);
GRANT SELECT, INSERT ON attempt_papers TO ${appUser};

CREATE SEQUENCE answer_entries_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE answer_entries (
  id NUMBER(19) NOT NULL,
  attempt_id NUMBER(19) NOT NULL,
  seq NUMBER(10) NOT NULL,
  item_ref VARCHAR2(22 CHAR) NOT NULL,
  answer VARCHAR2(400 CHAR),
  client_millis NUMBER(19) NOT NULL,
  writer_epoch NUMBER(10) NOT NULL,
  late NUMBER(1) DEFAULT 0 NOT NULL,
  received_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  entry_hash VARCHAR2(64 CHAR) NOT NULL,
  CONSTRAINT pk_answer_entries PRIMARY KEY (id),
  CONSTRAINT uk_answer_entries_seq UNIQUE (attempt_id, seq),
  CONSTRAINT fk_answer_entries_attempt FOREIGN KEY (attempt_id) REFERENCES attempts (id),
  CONSTRAINT ck_answer_entries_late CHECK (late IN (0, 1))
);
GRANT SELECT, INSERT ON answer_entries TO ${appUser};

CREATE SEQUENCE conduct_events_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE conduct_events (
  id NUMBER(19) NOT NULL,
  attempt_id NUMBER(19) NOT NULL,
  kind VARCHAR2(16 CHAR) NOT NULL,
  away_millis NUMBER(19) DEFAULT 0 NOT NULL,
  client_millis NUMBER(19),
  occurred_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_conduct_events PRIMARY KEY (id),
  CONSTRAINT fk_conduct_events_attempt FOREIGN KEY (attempt_id) REFERENCES attempts (id)
);
CREATE INDEX ix_conduct_events_attempt ON conduct_events (attempt_id);
GRANT SELECT, INSERT ON conduct_events TO ${appUser};
