-- Why: numbers of the study rules differ by province, city, project and class, and change; each is a decision with its document and
-- term (issue 4.1, FACTS 5.1). The application may add decisions and snapshots, never change or remove them. New tables only; drop
-- to roll back.
CREATE SEQUENCE policy_decisions_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE policy_decisions (
  id NUMBER(19) NOT NULL,
  public_id VARCHAR2(22 CHAR) NOT NULL,
  scope_kind VARCHAR2(10 CHAR) NOT NULL,
  scope_ref VARCHAR2(24 CHAR) NOT NULL,
  policy_key VARCHAR2(40 CHAR) NOT NULL,
  revision NUMBER(10) NOT NULL,
  supersedes_id NUMBER(19),
  amount NUMBER(10),
  locked NUMBER(1) DEFAULT 0 NOT NULL,
  valid_from DATE NOT NULL,
  valid_until DATE,
  document_number VARCHAR2(100 CHAR) NOT NULL,
  document_title VARCHAR2(200 CHAR) NOT NULL,
  authority VARCHAR2(200 CHAR) NOT NULL,
  decided_by NUMBER(19) NOT NULL,
  decided_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_policy_decisions PRIMARY KEY (id),
  CONSTRAINT uk_policy_decisions_public UNIQUE (public_id),
  CONSTRAINT uk_policy_decisions_revision UNIQUE (scope_ref, policy_key, revision),
  CONSTRAINT fk_policy_decisions_before FOREIGN KEY (supersedes_id) REFERENCES policy_decisions (id),
  CONSTRAINT fk_policy_decisions_decided_by FOREIGN KEY (decided_by) REFERENCES accounts (id),
  CONSTRAINT ck_policy_decisions_kind CHECK (scope_kind IN ('PROVINCE', 'CITY', 'COUNTY', 'PROJECT', 'CLASS')),
  CONSTRAINT ck_policy_decisions_locked CHECK (locked IN (0, 1)),
  CONSTRAINT ck_policy_decisions_own CHECK (amount IS NOT NULL OR locked = 0),
  CONSTRAINT ck_policy_decisions_term CHECK (valid_until IS NULL OR valid_until >= valid_from)
);
CREATE INDEX ix_policy_decisions_before ON policy_decisions (supersedes_id);
CREATE INDEX ix_policy_decisions_decided_by ON policy_decisions (decided_by);
GRANT SELECT, INSERT ON policy_decisions TO ${appUser};

CREATE TABLE policy_snapshots (
  policy_version VARCHAR2(40 CHAR) NOT NULL,
  content CLOB NOT NULL,
  first_used_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_policy_snapshots PRIMARY KEY (policy_version)
);
GRANT SELECT, INSERT ON policy_snapshots TO ${appUser};
