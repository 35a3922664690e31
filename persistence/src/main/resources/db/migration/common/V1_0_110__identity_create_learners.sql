-- Why: real-name data of learners, sealed, with blind indexes that keep a person unique; consents; codes (R-321b, R-321c, design 9).
-- Locks nothing; drop the tables to roll back.
CREATE SEQUENCE learners_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE learners (
  id NUMBER(19) NOT NULL,
  public_id VARCHAR2(22 CHAR) NOT NULL,
  account_id NUMBER(19) NOT NULL,
  real_name_sealed VARCHAR2(400 CHAR) NOT NULL,
  citizen_id_sealed VARCHAR2(200 CHAR) NOT NULL,
  citizen_id_index VARCHAR2(32 CHAR) NOT NULL,
  social_card_sealed VARCHAR2(200 CHAR) NOT NULL,
  social_card_index VARCHAR2(32 CHAR) NOT NULL,
  verification_status VARCHAR2(12 CHAR) NOT NULL,
  verified_by VARCHAR2(20 CHAR),
  verified_at TIMESTAMP(6) WITH TIME ZONE,
  changed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_learners PRIMARY KEY (id),
  CONSTRAINT uk_learners_public_id UNIQUE (public_id),
  CONSTRAINT uk_learners_account UNIQUE (account_id),
  CONSTRAINT uk_learners_citizen_id UNIQUE (citizen_id_index),
  CONSTRAINT uk_learners_social_card UNIQUE (social_card_index),
  CONSTRAINT fk_learners_account FOREIGN KEY (account_id) REFERENCES accounts (id),
  CONSTRAINT ck_learners_status CHECK (verification_status IN ('UNVERIFIED', 'IN_REVIEW', 'VERIFIED', 'REJECTED')),
  CONSTRAINT ck_learners_verified_by CHECK (verified_by IN ('PORTRAIT', 'PHONE_AND_REVIEW'))
);
CREATE INDEX ix_learners_status ON learners (verification_status, changed_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON learners TO ${appUser};

CREATE SEQUENCE learner_photos_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE learner_photos (
  id NUMBER(19) NOT NULL,
  account_id NUMBER(19) NOT NULL,
  photo_kind VARCHAR2(10 CHAR) NOT NULL,
  content_sealed BLOB NOT NULL,
  stored_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_learner_photos PRIMARY KEY (id),
  CONSTRAINT uk_learner_photos_kind UNIQUE (account_id, photo_kind),
  CONSTRAINT fk_learner_photos_account FOREIGN KEY (account_id) REFERENCES accounts (id),
  CONSTRAINT ck_learner_photos_kind CHECK (photo_kind IN ('ID_FRONT', 'ID_BACK', 'PORTRAIT'))
);
GRANT SELECT, INSERT, UPDATE, DELETE ON learner_photos TO ${appUser};

CREATE SEQUENCE verification_attempts_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE verification_attempts (
  id NUMBER(19) NOT NULL,
  account_id NUMBER(19) NOT NULL,
  verification_method VARCHAR2(20 CHAR) NOT NULL,
  result VARCHAR2(20 CHAR) NOT NULL,
  provider VARCHAR2(60 CHAR) NOT NULL,
  request_no VARCHAR2(60 CHAR) NOT NULL,
  remark VARCHAR2(200 CHAR),
  attempted_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_verification_attempts PRIMARY KEY (id),
  CONSTRAINT uk_verification_attempts_no UNIQUE (request_no),
  CONSTRAINT fk_verification_attempts_account FOREIGN KEY (account_id) REFERENCES accounts (id)
);
CREATE INDEX ix_verification_attempts_acc ON verification_attempts (account_id, attempted_at);
GRANT SELECT, INSERT ON verification_attempts TO ${appUser};

CREATE SEQUENCE consents_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE consents (
  id NUMBER(19) NOT NULL,
  account_id NUMBER(19) NOT NULL,
  document VARCHAR2(20 CHAR) NOT NULL,
  document_version NUMBER(10) NOT NULL,
  decision VARCHAR2(10 CHAR) NOT NULL,
  decided_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_consents PRIMARY KEY (id),
  CONSTRAINT fk_consents_account FOREIGN KEY (account_id) REFERENCES accounts (id),
  CONSTRAINT ck_consents_document CHECK (document IN ('SERVICE', 'IDENTITY_DATA', 'BIOMETRIC')),
  CONSTRAINT ck_consents_decision CHECK (decision IN ('GIVEN', 'REFUSED', 'WITHDRAWN'))
);
CREATE INDEX ix_consents_account ON consents (account_id, document, id);
GRANT SELECT, INSERT ON consents TO ${appUser};

CREATE SEQUENCE one_time_codes_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE one_time_codes (
  id NUMBER(19) NOT NULL,
  public_id VARCHAR2(22 CHAR) NOT NULL,
  purpose VARCHAR2(20 CHAR) NOT NULL,
  target_index VARCHAR2(32 CHAR) NOT NULL,
  source_index VARCHAR2(32 CHAR) NOT NULL,
  code_hash VARCHAR2(32 CHAR) NOT NULL,
  tries_left NUMBER(10) NOT NULL,
  created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  expires_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  used_at TIMESTAMP(6) WITH TIME ZONE,
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_one_time_codes PRIMARY KEY (id),
  CONSTRAINT uk_one_time_codes_public_id UNIQUE (public_id),
  CONSTRAINT ck_one_time_codes_purpose CHECK (purpose IN ('REGISTER', 'RESET_PASSWORD', 'VERIFY_IDENTITY', 'CONFIRM_EMAIL')),
  CONSTRAINT ck_one_time_codes_tries CHECK (tries_left >= 0)
);
CREATE INDEX ix_one_time_codes_target ON one_time_codes (target_index, created_at);
CREATE INDEX ix_one_time_codes_source ON one_time_codes (source_index, created_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON one_time_codes TO ${appUser};
