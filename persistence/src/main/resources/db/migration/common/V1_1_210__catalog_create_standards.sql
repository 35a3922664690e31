-- Why: skill standards of three kinds in one model (R-322b): functions, contents, and points that lessons are linked to.
-- New tables only, locks nothing; drop them to roll back.
CREATE SEQUENCE skill_standards_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE skill_standards (
  id NUMBER(19) NOT NULL,
  public_id VARCHAR2(22 CHAR) NOT NULL,
  code VARCHAR2(60 CHAR) NOT NULL,
  title VARCHAR2(200 CHAR) NOT NULL,
  kind VARCHAR2(10 CHAR) NOT NULL,
  occupation_code VARCHAR2(10 CHAR) NOT NULL,
  skill_grade VARCHAR2(20 CHAR) NOT NULL,
  edition VARCHAR2(40 CHAR) NOT NULL,
  source_text VARCHAR2(400 CHAR) NOT NULL,
  organization_id NUMBER(19),
  status VARCHAR2(10 CHAR) NOT NULL,
  created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_skill_standards PRIMARY KEY (id),
  CONSTRAINT uk_skill_standards_public_id UNIQUE (public_id),
  CONSTRAINT uk_skill_standards_code UNIQUE (code, edition),
  CONSTRAINT ck_skill_standards_kind CHECK (kind IN ('NATIONAL', 'SPECIAL', 'POST')),
  CONSTRAINT ck_skill_standards_grade CHECK (skill_grade IN ('FIVE', 'FOUR', 'THREE', 'TWO', 'ONE', 'NONE')),
  CONSTRAINT ck_skill_standards_status CHECK (status IN ('DRAFT', 'IN_FORCE', 'RETIRED')),
  CONSTRAINT fk_skill_standards_org FOREIGN KEY (organization_id) REFERENCES organizations (id)
);
CREATE INDEX ix_skill_standards_occupation ON skill_standards (occupation_code, skill_grade);
CREATE INDEX ix_skill_standards_org ON skill_standards (organization_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON skill_standards TO ${appUser};

CREATE SEQUENCE work_functions_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE work_functions (
  id NUMBER(19) NOT NULL,
  standard_id NUMBER(19) NOT NULL,
  position_number NUMBER(10) NOT NULL,
  title VARCHAR2(100 CHAR) NOT NULL,
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_work_functions PRIMARY KEY (id),
  CONSTRAINT fk_work_functions_standard FOREIGN KEY (standard_id) REFERENCES skill_standards (id)
);
CREATE INDEX ix_work_functions_standard ON work_functions (standard_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON work_functions TO ${appUser};

CREATE SEQUENCE work_contents_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE work_contents (
  id NUMBER(19) NOT NULL,
  function_id NUMBER(19) NOT NULL,
  position_number NUMBER(10) NOT NULL,
  title VARCHAR2(100 CHAR) NOT NULL,
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_work_contents PRIMARY KEY (id),
  CONSTRAINT fk_work_contents_function FOREIGN KEY (function_id) REFERENCES work_functions (id)
);
CREATE INDEX ix_work_contents_function ON work_contents (function_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON work_contents TO ${appUser};

CREATE SEQUENCE standard_points_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE standard_points (
  id NUMBER(19) NOT NULL,
  standard_id NUMBER(19) NOT NULL,
  content_id NUMBER(19) NOT NULL,
  position_number NUMBER(10) NOT NULL,
  point_kind VARCHAR2(10 CHAR) NOT NULL,
  code VARCHAR2(30 CHAR) NOT NULL,
  point_text VARCHAR2(500 CHAR) NOT NULL,
  weight NUMBER(3),
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_standard_points PRIMARY KEY (id),
  CONSTRAINT uk_standard_points_code UNIQUE (standard_id, point_kind, code),
  CONSTRAINT fk_standard_points_standard FOREIGN KEY (standard_id) REFERENCES skill_standards (id),
  CONSTRAINT fk_standard_points_content FOREIGN KEY (content_id) REFERENCES work_contents (id),
  CONSTRAINT ck_standard_points_kind CHECK (point_kind IN ('SKILL', 'KNOWLEDGE')),
  CONSTRAINT ck_standard_points_weight CHECK (weight BETWEEN 1 AND 100)
);
CREATE INDEX ix_standard_points_content ON standard_points (content_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON standard_points TO ${appUser};
