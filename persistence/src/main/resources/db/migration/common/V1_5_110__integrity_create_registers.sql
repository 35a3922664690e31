-- Why: auditors compare trainees with the registers of the dead, of pensions, schools, insured work and the public payroll (FACTS 3.3 no. 14).
-- Kept are the keyed index of the number and the days, insert-only, by numbered batches. New tables only; drop them to roll back.
CREATE SEQUENCE register_batches_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE register_batches (
  id NUMBER(19) NOT NULL,
  public_id VARCHAR2(22 CHAR) NOT NULL,
  batch_number NUMBER(19) NOT NULL,
  kind VARCHAR2(20 CHAR) NOT NULL,
  authority VARCHAR2(60 CHAR) NOT NULL,
  document_number VARCHAR2(60 CHAR) NOT NULL,
  as_of DATE NOT NULL,
  region_prefix VARCHAR2(6 CHAR) NOT NULL,
  entry_count NUMBER(19) NOT NULL,
  loaded_by NUMBER(19) NOT NULL,
  loaded_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_register_batches PRIMARY KEY (id),
  CONSTRAINT uk_register_batches_public_id UNIQUE (public_id),
  CONSTRAINT uk_register_batches_number UNIQUE (batch_number),
  CONSTRAINT ck_register_batches_kind CHECK (kind IN ('DECEASED', 'PENSION', 'IN_SCHOOL', 'EMPLOYED', 'PUBLIC_PAYROLL'))
);
CREATE INDEX ix_register_batches_newest ON register_batches (kind, authority, region_prefix, batch_number);
GRANT SELECT, INSERT ON register_batches TO ${appUser};

CREATE SEQUENCE register_entries_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE register_entries (
  id NUMBER(19) NOT NULL,
  batch_id NUMBER(19) NOT NULL,
  citizen_id_index VARCHAR2(32 CHAR) NOT NULL,
  holds_from DATE,
  holds_until DATE,
  CONSTRAINT pk_register_entries PRIMARY KEY (id),
  CONSTRAINT fk_register_entries_batch FOREIGN KEY (batch_id) REFERENCES register_batches (id),
  CONSTRAINT ck_register_entries_days CHECK (holds_from IS NULL OR holds_until IS NULL OR holds_until >= holds_from)
);
CREATE INDEX ix_register_entries_index ON register_entries (citizen_id_index, batch_id);
CREATE INDEX ix_register_entries_batch ON register_entries (batch_id);
GRANT SELECT, INSERT ON register_entries TO ${appUser};
