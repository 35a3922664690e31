-- Why: what marking found, once per attempt, with one row per item so that points add up to the score (R-331d).
-- Insert-only for the application: a corrected score would be a new two-person event. Locks nothing; drop to roll back.
CREATE SEQUENCE attempt_results_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE attempt_results (
  id NUMBER(19) NOT NULL,
  attempt_id NUMBER(19) NOT NULL,
  score NUMBER(6,2) NOT NULL,
  full_score NUMBER(6,2) NOT NULL,
  pass_score NUMBER(6,2) NOT NULL,
  passed NUMBER(1) NOT NULL,
  item_count NUMBER(5) NOT NULL,
  correct_count NUMBER(5) NOT NULL,
  unanswered_count NUMBER(5) NOT NULL,
  duration_millis NUMBER(19) NOT NULL,
  left_page_count NUMBER(5) NOT NULL,
  away_millis NUMBER(19) NOT NULL,
  reentry_count NUMBER(5) NOT NULL,
  late_count NUMBER(5) NOT NULL,
  rapid NUMBER(1) NOT NULL,
  marked_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_attempt_results PRIMARY KEY (id),
  CONSTRAINT uk_attempt_results_attempt UNIQUE (attempt_id),
  CONSTRAINT fk_attempt_results_attempt FOREIGN KEY (attempt_id) REFERENCES attempts (id),
  CONSTRAINT ck_attempt_results_passed CHECK (passed IN (0, 1)),
  CONSTRAINT ck_attempt_results_rapid CHECK (rapid IN (0, 1))
);
GRANT SELECT, INSERT ON attempt_results TO ${appUser};

CREATE SEQUENCE item_marks_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE item_marks (
  id NUMBER(19) NOT NULL,
  attempt_id NUMBER(19) NOT NULL,
  position NUMBER(5) NOT NULL,
  item_ref VARCHAR2(22 CHAR) NOT NULL,
  question_id NUMBER(19) NOT NULL,
  knowledge_point VARCHAR2(200 CHAR) NOT NULL,
  answer VARCHAR2(400 CHAR),
  correct NUMBER(1) NOT NULL,
  points NUMBER(6,2) NOT NULL,
  earned NUMBER(6,2) NOT NULL,
  CONSTRAINT pk_item_marks PRIMARY KEY (id),
  CONSTRAINT uk_item_marks_position UNIQUE (attempt_id, position),
  CONSTRAINT fk_item_marks_attempt FOREIGN KEY (attempt_id) REFERENCES attempts (id),
  CONSTRAINT ck_item_marks_correct CHECK (correct IN (0, 1))
);
CREATE INDEX ix_item_marks_question ON item_marks (question_id);
GRANT SELECT, INSERT ON item_marks TO ${appUser};
