-- Why: certificates, archives and the files made of them, all insert-only for the application (R-331e, R-331f), and the
-- public's checks, which are counted so that names cannot be guessed. New tables only, locks nothing; drop to roll back.
CREATE SEQUENCE certificate_numbers_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE certificate_numbers (
  id NUMBER(19) NOT NULL,
  enrolment_id NUMBER(19) NOT NULL,
  taken_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_certificate_numbers PRIMARY KEY (id),
  CONSTRAINT uk_certificate_numbers_enrolment UNIQUE (enrolment_id)
);
GRANT SELECT, INSERT ON certificate_numbers TO ${appUser};

CREATE SEQUENCE certificates_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE certificates (
  id NUMBER(19) NOT NULL,
  public_id VARCHAR2(22 CHAR) NOT NULL,
  serial VARCHAR2(30 CHAR) NOT NULL,
  enrolment_id NUMBER(19) NOT NULL,
  learner_id NUMBER(19) NOT NULL,
  programme VARCHAR2(300 CHAR) NOT NULL,
  institution_name VARCHAR2(200 CHAR) NOT NULL,
  starts_on DATE NOT NULL,
  ends_on DATE NOT NULL,
  issued_on DATE NOT NULL,
  credited_millis NUMBER(19) NOT NULL,
  hour_minutes NUMBER(3) NOT NULL,
  ledger_head VARCHAR2(64 CHAR) NOT NULL,
  attempt_public_id VARCHAR2(22 CHAR) NOT NULL,
  sealed_jws CLOB NOT NULL,
  payload_hash VARCHAR2(64 CHAR) NOT NULL,
  issued_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_certificates PRIMARY KEY (id),
  CONSTRAINT uk_certificates_public_id UNIQUE (public_id),
  CONSTRAINT uk_certificates_serial UNIQUE (serial),
  CONSTRAINT uk_certificates_enrolment UNIQUE (enrolment_id),
  CONSTRAINT fk_certificates_enrolment FOREIGN KEY (enrolment_id) REFERENCES enrolments (id),
  CONSTRAINT ck_certificates_period CHECK (ends_on >= starts_on)
);
CREATE INDEX ix_certificates_learner ON certificates (learner_id);
GRANT SELECT, INSERT ON certificates TO ${appUser};

CREATE SEQUENCE archives_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE archives (
  id NUMBER(19) NOT NULL,
  serial VARCHAR2(40 CHAR) NOT NULL,
  enrolment_id NUMBER(19) NOT NULL,
  learner_id NUMBER(19) NOT NULL,
  sealed_head CLOB NOT NULL,
  payload_hash VARCHAR2(64 CHAR) NOT NULL,
  issued_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_archives PRIMARY KEY (id),
  CONSTRAINT uk_archives_serial UNIQUE (serial),
  CONSTRAINT fk_archives_enrolment FOREIGN KEY (enrolment_id) REFERENCES enrolments (id)
);
CREATE INDEX ix_archives_enrolment ON archives (enrolment_id);
GRANT SELECT, INSERT ON archives TO ${appUser};

CREATE SEQUENCE issued_files_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE issued_files (
  id NUMBER(19) NOT NULL,
  serial VARCHAR2(40 CHAR) NOT NULL,
  kind VARCHAR2(16 CHAR) NOT NULL,
  file_hash VARCHAR2(64 CHAR) NOT NULL,
  byte_count NUMBER(10) NOT NULL,
  made_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_issued_files PRIMARY KEY (id),
  CONSTRAINT uk_issued_files_hash UNIQUE (file_hash),
  CONSTRAINT ck_issued_files_kind CHECK (kind IN ('CERTIFICATE_PDF', 'ARCHIVE_PDF', 'ARCHIVE_JSON'))
);
CREATE INDEX ix_issued_files_serial ON issued_files (serial);
GRANT SELECT, INSERT ON issued_files TO ${appUser};

CREATE SEQUENCE verification_checks_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE verification_checks (
  id NUMBER(19) NOT NULL,
  source_index VARCHAR2(32 CHAR) NOT NULL,
  serial_index VARCHAR2(32 CHAR) NOT NULL,
  checked_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_verification_checks PRIMARY KEY (id)
);
CREATE INDEX ix_verification_checks_source ON verification_checks (source_index, checked_at);
CREATE INDEX ix_verification_checks_serial ON verification_checks (serial_index, checked_at);
GRANT SELECT, INSERT ON verification_checks TO ${appUser};
