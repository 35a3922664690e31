-- Why: projects and classes of institutions, the opening application with its documents, the regulator's decision and the
-- timeline of states (R-324b). Old classes stay as they are: they belong to the platform and count as approved.
-- Locks training_classes and enrolments for a moment; drop the new tables and columns to roll back.
CREATE SEQUENCE training_projects_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE training_projects (
  id NUMBER(19) NOT NULL,
  public_id VARCHAR2(22 CHAR) NOT NULL,
  organization_id NUMBER(19) NOT NULL,
  region_code VARCHAR2(6 CHAR) NOT NULL,
  code VARCHAR2(40 CHAR) NOT NULL,
  title VARCHAR2(200 CHAR) NOT NULL,
  project_type VARCHAR2(40 CHAR) NOT NULL,
  trainee_group VARCHAR2(40 CHAR) NOT NULL,
  occupation_code VARCHAR2(20 CHAR) NOT NULL,
  occupation_title VARCHAR2(100 CHAR) NOT NULL,
  skill_grade VARCHAR2(20 CHAR) NOT NULL,
  online_hours NUMBER(5) NOT NULL,
  practice_hours NUMBER(5) NOT NULL,
  status VARCHAR2(10 CHAR) NOT NULL,
  created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_training_projects PRIMARY KEY (id),
  CONSTRAINT uk_training_projects_public_id UNIQUE (public_id),
  CONSTRAINT uk_training_projects_code UNIQUE (organization_id, code),
  CONSTRAINT ck_training_projects_status CHECK (status IN ('OPEN', 'ENDED')),
  CONSTRAINT ck_training_projects_hours CHECK (online_hours >= 0 AND practice_hours >= 0)
);
CREATE INDEX ix_training_projects_region ON training_projects (region_code);
GRANT SELECT, INSERT, UPDATE, DELETE ON training_projects TO ${appUser};

ALTER TABLE training_classes ADD organization_id NUMBER(19);
ALTER TABLE training_classes ADD region_code VARCHAR2(6 CHAR);
ALTER TABLE training_classes ADD project_id NUMBER(19);
ALTER TABLE training_classes ADD practice_hours NUMBER(5) DEFAULT 0 NOT NULL;
ALTER TABLE training_classes ADD exam_plan VARCHAR2(1000 CHAR);
ALTER TABLE training_classes ADD CONSTRAINT fk_training_classes_project FOREIGN KEY (project_id) REFERENCES training_projects (id);
CREATE INDEX ix_training_classes_project ON training_classes (project_id);
CREATE INDEX ix_training_classes_org ON training_classes (organization_id, status);
CREATE INDEX ix_training_classes_region ON training_classes (region_code, status);
ALTER TABLE training_classes DROP CONSTRAINT ck_training_classes_status;
ALTER TABLE training_classes ADD CONSTRAINT ck_training_classes_status
  CHECK (status IN ('DRAFT', 'APPLIED', 'RETURNED', 'REFUSED', 'PLANNED', 'RUNNING', 'CLOSED'));

ALTER TABLE enrolments ADD trainee_group VARCHAR2(40 CHAR);
ALTER TABLE enrolments ADD import_id NUMBER(19);
ALTER TABLE enrolments DROP CONSTRAINT ck_enrolments_status;
ALTER TABLE enrolments ADD CONSTRAINT ck_enrolments_status CHECK (status IN ('LISTED', 'ACTIVE', 'WITHDRAWN', 'COMPLETED'));

CREATE SEQUENCE class_teachers_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE class_teachers (
  id NUMBER(19) NOT NULL,
  public_id VARCHAR2(22 CHAR) NOT NULL,
  class_id NUMBER(19) NOT NULL,
  name_sealed VARCHAR2(400 CHAR) NOT NULL,
  subject VARCHAR2(100 CHAR) NOT NULL,
  qualification VARCHAR2(200 CHAR) NOT NULL,
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_class_teachers PRIMARY KEY (id),
  CONSTRAINT uk_class_teachers_public_id UNIQUE (public_id),
  CONSTRAINT fk_class_teachers_class FOREIGN KEY (class_id) REFERENCES training_classes (id)
);
CREATE INDEX ix_class_teachers_class ON class_teachers (class_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON class_teachers TO ${appUser};

CREATE SEQUENCE class_sessions_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE class_sessions (
  id NUMBER(19) NOT NULL,
  public_id VARCHAR2(22 CHAR) NOT NULL,
  class_id NUMBER(19) NOT NULL,
  teacher_id NUMBER(19),
  held_on DATE NOT NULL,
  starts_minute NUMBER(5) NOT NULL,
  ends_minute NUMBER(5) NOT NULL,
  form VARCHAR2(10 CHAR) NOT NULL,
  topic VARCHAR2(200 CHAR) NOT NULL,
  place VARCHAR2(200 CHAR),
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_class_sessions PRIMARY KEY (id),
  CONSTRAINT uk_class_sessions_public_id UNIQUE (public_id),
  CONSTRAINT fk_class_sessions_class FOREIGN KEY (class_id) REFERENCES training_classes (id),
  CONSTRAINT fk_class_sessions_teacher FOREIGN KEY (teacher_id) REFERENCES class_teachers (id),
  CONSTRAINT ck_class_sessions_form CHECK (form IN ('ONLINE', 'PRACTICE')),
  CONSTRAINT ck_class_sessions_time CHECK (starts_minute >= 0 AND ends_minute > starts_minute AND ends_minute <= 1440)
);
CREATE INDEX ix_class_sessions_class ON class_sessions (class_id, held_on);
CREATE INDEX ix_class_sessions_teacher ON class_sessions (teacher_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON class_sessions TO ${appUser};

CREATE SEQUENCE class_documents_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE class_documents (
  id NUMBER(19) NOT NULL,
  public_id VARCHAR2(22 CHAR) NOT NULL,
  class_id NUMBER(19) NOT NULL,
  kind VARCHAR2(20 CHAR) NOT NULL,
  file_name VARCHAR2(200 CHAR) NOT NULL,
  content_type VARCHAR2(100 CHAR) NOT NULL,
  byte_count NUMBER(19) NOT NULL,
  content_hash VARCHAR2(64 CHAR) NOT NULL,
  content_sealed BLOB NOT NULL,
  added_by NUMBER(19) NOT NULL,
  added_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_class_documents PRIMARY KEY (id),
  CONSTRAINT uk_class_documents_public_id UNIQUE (public_id),
  CONSTRAINT fk_class_documents_class FOREIGN KEY (class_id) REFERENCES training_classes (id),
  CONSTRAINT ck_class_documents_kind CHECK (kind IN ('PLAN', 'TEACHERS', 'RESOURCES', 'EXAM_PLAN', 'OTHER'))
);
CREATE INDEX ix_class_documents_class ON class_documents (class_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON class_documents TO ${appUser};

CREATE SEQUENCE opening_applications_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE opening_applications (
  id NUMBER(19) NOT NULL,
  public_id VARCHAR2(22 CHAR) NOT NULL,
  class_id NUMBER(19) NOT NULL,
  round_number NUMBER(5) NOT NULL,
  status VARCHAR2(10 CHAR) NOT NULL,
  learner_count NUMBER(10) NOT NULL,
  commitment_version VARCHAR2(40 CHAR) NOT NULL,
  submitted_by NUMBER(19) NOT NULL,
  submitted_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  due_on DATE NOT NULL,
  decided_by NUMBER(19),
  decided_at TIMESTAMP(6) WITH TIME ZONE,
  reason VARCHAR2(1000 CHAR),
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_opening_applications PRIMARY KEY (id),
  CONSTRAINT uk_opening_applications_public UNIQUE (public_id),
  CONSTRAINT uk_opening_applications_round UNIQUE (class_id, round_number),
  CONSTRAINT fk_opening_applications_class FOREIGN KEY (class_id) REFERENCES training_classes (id),
  CONSTRAINT ck_opening_applications_status CHECK (status IN ('SUBMITTED', 'RETURNED', 'REFUSED', 'APPROVED', 'WITHDRAWN')),
  CONSTRAINT ck_opening_applications_reason CHECK (status NOT IN ('RETURNED', 'REFUSED') OR reason IS NOT NULL)
);
CREATE INDEX ix_opening_applications_due ON opening_applications (status, due_on);
GRANT SELECT, INSERT, UPDATE ON opening_applications TO ${appUser};

CREATE SEQUENCE class_transitions_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE class_transitions (
  id NUMBER(19) NOT NULL,
  class_id NUMBER(19) NOT NULL,
  step VARCHAR2(10 CHAR) NOT NULL,
  status_after VARCHAR2(10 CHAR) NOT NULL,
  account_id NUMBER(19),
  happened_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  reason VARCHAR2(1000 CHAR),
  CONSTRAINT pk_class_transitions PRIMARY KEY (id),
  CONSTRAINT fk_class_transitions_class FOREIGN KEY (class_id) REFERENCES training_classes (id),
  CONSTRAINT ck_class_transitions_step CHECK (step IN ('DRAFTED', 'APPLIED', 'WITHDRAWN', 'RETURNED', 'REFUSED', 'APPROVED', 'STARTED', 'CLOSED'))
);
CREATE INDEX ix_class_transitions_class ON class_transitions (class_id, id);
GRANT SELECT, INSERT ON class_transitions TO ${appUser};

CREATE TABLE calendar_days (
  calendar_day DATE NOT NULL,
  working NUMBER(1) NOT NULL,
  title VARCHAR2(60 CHAR) NOT NULL,
  data_version VARCHAR2(40 CHAR) NOT NULL,
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_calendar_days PRIMARY KEY (calendar_day),
  CONSTRAINT ck_calendar_days_working CHECK (working IN (0, 1))
);
GRANT SELECT, INSERT, UPDATE, DELETE ON calendar_days TO ${appUser};
