-- Why: a check may be a face, with a phone code and a reviewer as its equal (issue 4.3, ADR 0014): templates, captures with their single
-- slots, fingerprints of pictures, cases for reviewers. New tables and wider kinds; to roll back drop the tables, when no check is a FACE.
CREATE SEQUENCE face_templates_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE face_templates (
  id NUMBER(19) NOT NULL,
  account_id NUMBER(19) NOT NULL,
  engine VARCHAR2(40 CHAR) NOT NULL,
  engine_version VARCHAR2(100 CHAR) NOT NULL,
  descriptors_sealed BLOB NOT NULL,
  status VARCHAR2(10 CHAR) NOT NULL,
  portrait_likeness NUMBER(3),
  enrolled_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_face_templates PRIMARY KEY (id),
  CONSTRAINT uk_face_templates_account UNIQUE (account_id),
  CONSTRAINT ck_face_templates_status CHECK (status IN ('ACTIVE', 'WAITING', 'REFUSED'))
);
GRANT SELECT, INSERT, UPDATE, DELETE ON face_templates TO ${appUser};

CREATE SEQUENCE face_captures_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE face_captures (
  id NUMBER(19) NOT NULL,
  public_id VARCHAR2(22 CHAR) NOT NULL,
  account_id NUMBER(19) NOT NULL,
  purpose VARCHAR2(10 CHAR) NOT NULL,
  subject_id NUMBER(19) NOT NULL,
  script VARCHAR2(200 CHAR) NOT NULL,
  step NUMBER(2) NOT NULL,
  repeats NUMBER(2) NOT NULL,
  tries_allowed NUMBER(2) NOT NULL,
  slot VARCHAR2(22 CHAR),
  slot_issued_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  opened_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  status VARCHAR2(10 CHAR) NOT NULL,
  reason VARCHAR2(20 CHAR),
  likeness NUMBER(3),
  engine VARCHAR2(40 CHAR) NOT NULL,
  engine_version VARCHAR2(100 CHAR) NOT NULL,
  camera VARCHAR2(120 CHAR),
  readings_sealed BLOB,
  ended_at TIMESTAMP(6) WITH TIME ZONE,
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_face_captures PRIMARY KEY (id),
  CONSTRAINT uk_face_captures_public_id UNIQUE (public_id),
  CONSTRAINT ck_face_captures_purpose CHECK (purpose IN ('ENROL', 'STUDY', 'EXAM')),
  CONSTRAINT ck_face_captures_status CHECK (status IN ('OPEN', 'PASSED', 'FAILED', 'UNSURE', 'EXPIRED'))
);
CREATE INDEX ix_face_captures_account ON face_captures (account_id, opened_at);
CREATE INDEX ix_face_captures_subject ON face_captures (purpose, subject_id);
GRANT SELECT, INSERT, UPDATE ON face_captures TO ${appUser};

CREATE SEQUENCE face_pictures_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE face_pictures (
  id NUMBER(19) NOT NULL,
  capture_id NUMBER(19) NOT NULL,
  account_id NUMBER(19) NOT NULL,
  digest VARCHAR2(64 CHAR) NOT NULL,
  picture_hash NUMBER(19),
  taken_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  content_sealed BLOB,
  CONSTRAINT pk_face_pictures PRIMARY KEY (id),
  CONSTRAINT uk_face_pictures_digest UNIQUE (digest),
  CONSTRAINT fk_face_pictures_capture FOREIGN KEY (capture_id) REFERENCES face_captures (id)
);
CREATE INDEX ix_face_pictures_hash ON face_pictures (picture_hash);
CREATE INDEX ix_face_pictures_capture ON face_pictures (capture_id);
CREATE INDEX ix_face_pictures_account ON face_pictures (account_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON face_pictures TO ${appUser};

CREATE SEQUENCE face_reviews_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE face_reviews (
  id NUMBER(19) NOT NULL,
  public_id VARCHAR2(22 CHAR) NOT NULL,
  account_id NUMBER(19) NOT NULL,
  kind VARCHAR2(10 CHAR) NOT NULL,
  purpose VARCHAR2(10 CHAR) NOT NULL,
  subject_id NUMBER(19) NOT NULL,
  capture_id NUMBER(19),
  status VARCHAR2(10 CHAR) NOT NULL,
  opened_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  decided_by NUMBER(19),
  decided_at TIMESTAMP(6) WITH TIME ZONE,
  note VARCHAR2(400 CHAR),
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_face_reviews PRIMARY KEY (id),
  CONSTRAINT uk_face_reviews_public_id UNIQUE (public_id),
  CONSTRAINT fk_face_reviews_capture FOREIGN KEY (capture_id) REFERENCES face_captures (id),
  CONSTRAINT ck_face_reviews_kind CHECK (kind IN ('PORTRAIT', 'PHONE', 'UNSURE', 'SAMPLE')),
  CONSTRAINT ck_face_reviews_purpose CHECK (purpose IN ('ENROL', 'STUDY', 'EXAM')),
  CONSTRAINT ck_face_reviews_status CHECK (status IN ('OPEN', 'ACCEPTED', 'DOUBTED'))
);
CREATE INDEX ix_face_reviews_status ON face_reviews (status, opened_at);
CREATE INDEX ix_face_reviews_account ON face_reviews (account_id, opened_at);
CREATE INDEX ix_face_reviews_subject ON face_reviews (purpose, subject_id);
GRANT SELECT, INSERT, UPDATE ON face_reviews TO ${appUser};

ALTER TABLE challenges DROP CONSTRAINT ck_challenges_kind;
ALTER TABLE challenges ADD CONSTRAINT ck_challenges_kind CHECK (kind IN ('CHARACTERS', 'QUESTION', 'FACE'));
ALTER TABLE challenges DROP CONSTRAINT ck_challenges_purpose;
ALTER TABLE challenges ADD CONSTRAINT ck_challenges_purpose CHECK (purpose IN ('RANDOM', 'CLOSING', 'MAKE_UP', 'START'));
ALTER TABLE one_time_codes DROP CONSTRAINT ck_one_time_codes_purpose;
ALTER TABLE one_time_codes ADD CONSTRAINT ck_one_time_codes_purpose
  CHECK (purpose IN ('REGISTER', 'RESET_PASSWORD', 'VERIFY_IDENTITY', 'CONFIRM_EMAIL', 'PROVE_PRESENCE'));
