-- Why: every file that leaves the supervision pages is numbered and registered, who took what with which sums (R-324c). The register
-- is insert-only for the application. New tables only, locks nothing; drop to roll back.
CREATE SEQUENCE export_numbers_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE export_numbers (
  id NUMBER(19) NOT NULL,
  taken_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_export_numbers PRIMARY KEY (id)
);
GRANT SELECT, INSERT ON export_numbers TO ${appUser};

CREATE SEQUENCE export_records_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE export_records (
  id NUMBER(19) NOT NULL,
  serial VARCHAR2(30 CHAR) NOT NULL,
  account_id NUMBER(19) NOT NULL,
  region_code VARCHAR2(6 CHAR) NOT NULL,
  kind VARCHAR2(16 CHAR) NOT NULL,
  subject VARCHAR2(200 CHAR) NOT NULL,
  row_count NUMBER(10) NOT NULL,
  credited_millis NUMBER(19) NOT NULL,
  pending_millis NUMBER(19) NOT NULL,
  uncounted_millis NUMBER(19) NOT NULL,
  file_hash VARCHAR2(64 CHAR) NOT NULL,
  byte_count NUMBER(10) NOT NULL,
  made_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_export_records PRIMARY KEY (id),
  CONSTRAINT uk_export_records_serial UNIQUE (serial),
  CONSTRAINT ck_export_records_kind CHECK (kind IN ('REGIONS', 'INSTITUTIONS', 'CLASSES', 'LEARNERS', 'INTERVALS'))
);
CREATE INDEX ix_export_records_region ON export_records (region_code, id);
GRANT SELECT, INSERT ON export_records TO ${appUser};
