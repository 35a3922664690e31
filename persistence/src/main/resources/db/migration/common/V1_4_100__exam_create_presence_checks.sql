-- Why: who sits an exam may be asked again at drawn moments of it (issue 4.3, policy exam.captures): one row a moment, and how many were
-- missed with the result. New table and columns with defaults, locks shortly; to roll back drop them when no capture has the new purpose.
CREATE SEQUENCE presence_checks_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE presence_checks (
  id NUMBER(19) NOT NULL,
  public_id VARCHAR2(22 CHAR) NOT NULL,
  attempt_id NUMBER(19) NOT NULL,
  due_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  asked_at TIMESTAMP(6) WITH TIME ZONE,
  deadline_at TIMESTAMP(6) WITH TIME ZONE,
  status VARCHAR2(10 CHAR) NOT NULL,
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_presence_checks PRIMARY KEY (id),
  CONSTRAINT uk_presence_checks_public_id UNIQUE (public_id),
  CONSTRAINT fk_presence_checks_attempt FOREIGN KEY (attempt_id) REFERENCES attempts (id),
  CONSTRAINT ck_presence_checks_status CHECK (status IN ('DRAWN', 'ASKED', 'SHOWN', 'MISSED'))
);
CREATE INDEX ix_presence_checks_attempt ON presence_checks (attempt_id, due_at);
GRANT SELECT, INSERT, UPDATE ON presence_checks TO ${appUser};

ALTER TABLE attempt_results ADD (presence_asked NUMBER(3) DEFAULT 0 NOT NULL);
ALTER TABLE attempt_results ADD (presence_missed NUMBER(3) DEFAULT 0 NOT NULL);

ALTER TABLE face_pictures ADD (version NUMBER(19) DEFAULT 0 NOT NULL);

ALTER TABLE face_captures DROP CONSTRAINT ck_face_captures_purpose;
ALTER TABLE face_captures ADD CONSTRAINT ck_face_captures_purpose CHECK (purpose IN ('ENROL', 'STUDY', 'EXAM', 'SITTING'));
ALTER TABLE face_reviews DROP CONSTRAINT ck_face_reviews_purpose;
ALTER TABLE face_reviews ADD CONSTRAINT ck_face_reviews_purpose CHECK (purpose IN ('ENROL', 'STUDY', 'EXAM', 'SITTING'));
