-- Why: question bank of a course and the exams held over it (R-331d). A question is never edited: a changed one is a new
-- revision and the old one is retired, so that papers already drawn keep what they showed. Locks nothing; drop to roll back.
CREATE SEQUENCE questions_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE questions (
  id NUMBER(19) NOT NULL,
  course_id NUMBER(19) NOT NULL,
  code VARCHAR2(40 CHAR) NOT NULL,
  revision NUMBER(10) NOT NULL,
  kind VARCHAR2(12 CHAR) NOT NULL,
  stem VARCHAR2(1000 CHAR) NOT NULL,
  knowledge_point VARCHAR2(200 CHAR) NOT NULL,
  explanation VARCHAR2(1000 CHAR),
  content_hash VARCHAR2(64 CHAR) NOT NULL,
  imported_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  retired_at TIMESTAMP(6) WITH TIME ZONE,
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_questions PRIMARY KEY (id),
  CONSTRAINT uk_questions_revision UNIQUE (course_id, code, revision),
  CONSTRAINT ck_questions_kind CHECK (kind IN ('SINGLE', 'MULTIPLE', 'TRUE_FALSE'))
);
GRANT SELECT, INSERT, UPDATE ON questions TO ${appUser};

CREATE TABLE question_options (
  question_id NUMBER(19) NOT NULL,
  position NUMBER(10) NOT NULL,
  wording VARCHAR2(500 CHAR) NOT NULL,
  correct NUMBER(1) DEFAULT 0 NOT NULL,
  CONSTRAINT pk_question_options PRIMARY KEY (question_id, position),
  CONSTRAINT fk_question_options_question FOREIGN KEY (question_id) REFERENCES questions (id),
  CONSTRAINT ck_question_options_correct CHECK (correct IN (0, 1))
);
GRANT SELECT, INSERT ON question_options TO ${appUser};

CREATE SEQUENCE exams_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE exams (
  id NUMBER(19) NOT NULL,
  public_id VARCHAR2(22 CHAR) NOT NULL,
  course_id NUMBER(19) NOT NULL,
  course_version_id NUMBER(19) NOT NULL,
  class_id NUMBER(19),
  title VARCHAR2(200 CHAR) NOT NULL,
  duration_minutes NUMBER(5) NOT NULL,
  single_count NUMBER(5) NOT NULL,
  single_points NUMBER(6,2) NOT NULL,
  multiple_count NUMBER(5) NOT NULL,
  multiple_points NUMBER(6,2) NOT NULL,
  true_false_count NUMBER(5) NOT NULL,
  true_false_points NUMBER(6,2) NOT NULL,
  pass_score NUMBER(6,2) NOT NULL,
  attempts_allowed NUMBER(5) NOT NULL,
  opens_at TIMESTAMP(6) WITH TIME ZONE,
  closes_at TIMESTAMP(6) WITH TIME ZONE,
  created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_exams PRIMARY KEY (id),
  CONSTRAINT uk_exams_public_id UNIQUE (public_id),
  CONSTRAINT ck_exams_duration CHECK (duration_minutes BETWEEN 1 AND 600),
  CONSTRAINT ck_exams_attempts CHECK (attempts_allowed >= 1)
);
CREATE INDEX ix_exams_course_version ON exams (course_version_id, class_id);
GRANT SELECT, INSERT, UPDATE ON exams TO ${appUser};
