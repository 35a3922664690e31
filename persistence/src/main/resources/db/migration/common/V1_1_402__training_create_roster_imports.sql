-- Why: a roster is read, shown with its errors and only then taken over; what was read waits sealed and goes after a day (R-324b).
-- New table only, locks nothing; drop it to roll back.
CREATE SEQUENCE roster_imports_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE roster_imports (
  id NUMBER(19) NOT NULL,
  public_id VARCHAR2(22 CHAR) NOT NULL,
  class_id NUMBER(19) NOT NULL,
  file_name VARCHAR2(200 CHAR) NOT NULL,
  status VARCHAR2(10 CHAR) NOT NULL,
  row_count NUMBER(10) NOT NULL,
  refused_count NUMBER(10) NOT NULL,
  added_count NUMBER(10) DEFAULT 0 NOT NULL,
  changed_count NUMBER(10) DEFAULT 0 NOT NULL,
  rows_sealed BLOB,
  read_by NUMBER(19) NOT NULL,
  read_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  accepted_at TIMESTAMP(6) WITH TIME ZONE,
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_roster_imports PRIMARY KEY (id),
  CONSTRAINT uk_roster_imports_public_id UNIQUE (public_id),
  CONSTRAINT fk_roster_imports_class FOREIGN KEY (class_id) REFERENCES training_classes (id),
  CONSTRAINT ck_roster_imports_status CHECK (status IN ('READ', 'ACCEPTED', 'DISCARDED'))
);
CREATE INDEX ix_roster_imports_class ON roster_imports (class_id, status);
GRANT SELECT, INSERT, UPDATE, DELETE ON roster_imports TO ${appUser};
