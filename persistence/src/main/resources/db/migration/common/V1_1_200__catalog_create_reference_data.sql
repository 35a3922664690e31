-- Why: the national classification, trainee groups and project types as versioned reference data (R-322a). Courses keep pointing to
-- occupations; entries here say what is published, searchable by code, name, pinyin and initials. New tables only; drop to roll back.
CREATE SEQUENCE occupation_entries_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE occupation_entries (
  id NUMBER(19) NOT NULL,
  code VARCHAR2(10 CHAR) NOT NULL,
  title VARCHAR2(100 CHAR) NOT NULL,
  work_types VARCHAR2(600 CHAR),
  level_codes VARCHAR2(30 CHAR),
  tags VARCHAR2(5 CHAR),
  successor_code VARCHAR2(10 CHAR),
  doubtful NUMBER(1) DEFAULT 0 NOT NULL,
  remark VARCHAR2(400 CHAR),
  pinyin VARCHAR2(1000 CHAR) NOT NULL,
  initials VARCHAR2(400 CHAR) NOT NULL,
  data_version VARCHAR2(40 CHAR) NOT NULL,
  valid_from DATE NOT NULL,
  valid_to DATE,
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_occupation_entries PRIMARY KEY (id),
  CONSTRAINT uk_occupation_entries UNIQUE (code, valid_from),
  CONSTRAINT ck_occupation_entries_doubtful CHECK (doubtful IN (0, 1))
);
CREATE INDEX ix_occupation_entries_title ON occupation_entries (title);
GRANT SELECT, INSERT, UPDATE, DELETE ON occupation_entries TO ${appUser};

CREATE SEQUENCE catalog_terms_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE catalog_terms (
  id NUMBER(19) NOT NULL,
  kind VARCHAR2(20 CHAR) NOT NULL,
  code VARCHAR2(20 CHAR) NOT NULL,
  title VARCHAR2(100 CHAR) NOT NULL,
  remark VARCHAR2(400 CHAR),
  position_number NUMBER(10) NOT NULL,
  data_version VARCHAR2(40 CHAR) NOT NULL,
  valid_from DATE NOT NULL,
  valid_to DATE,
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_catalog_terms PRIMARY KEY (id),
  CONSTRAINT uk_catalog_terms UNIQUE (kind, code, valid_from),
  CONSTRAINT ck_catalog_terms_kind CHECK (kind IN ('MAJOR_CLASS', 'TRAINEE_GROUP', 'PROJECT_TYPE'))
);
GRANT SELECT, INSERT, UPDATE, DELETE ON catalog_terms TO ${appUser};
