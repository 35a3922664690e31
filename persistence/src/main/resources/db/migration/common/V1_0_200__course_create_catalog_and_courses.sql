-- Why: occupations that courses belong to; courses, their versions, chapters, lessons and material (R-322a, b, c).
-- New tables only, locks nothing; drop them to roll back.
CREATE SEQUENCE occupations_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE occupations (
  id NUMBER(19) NOT NULL,
  code VARCHAR2(20 CHAR) NOT NULL,
  title VARCHAR2(100 CHAR) NOT NULL,
  skill_grade VARCHAR2(20 CHAR) NOT NULL,
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_occupations PRIMARY KEY (id),
  CONSTRAINT uk_occupations_code UNIQUE (code, skill_grade),
  CONSTRAINT ck_occupations_skill_grade CHECK (skill_grade IN ('FIVE', 'FOUR', 'THREE', 'TWO', 'ONE', 'NONE'))
);
GRANT SELECT, INSERT, UPDATE, DELETE ON occupations TO ${appUser};

CREATE SEQUENCE courses_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE courses (
  id NUMBER(19) NOT NULL,
  public_id VARCHAR2(22 CHAR) NOT NULL,
  code VARCHAR2(60 CHAR) NOT NULL,
  occupation_id NUMBER(19) NOT NULL,
  created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_courses PRIMARY KEY (id),
  CONSTRAINT uk_courses_public_id UNIQUE (public_id),
  CONSTRAINT uk_courses_code UNIQUE (code),
  CONSTRAINT fk_courses_occupation FOREIGN KEY (occupation_id) REFERENCES occupations (id)
);
CREATE INDEX ix_courses_occupation ON courses (occupation_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON courses TO ${appUser};

CREATE SEQUENCE course_versions_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE course_versions (
  id NUMBER(19) NOT NULL,
  public_id VARCHAR2(22 CHAR) NOT NULL,
  course_id NUMBER(19) NOT NULL,
  version_number NUMBER(10) NOT NULL,
  status VARCHAR2(10 CHAR) NOT NULL,
  title VARCHAR2(200 CHAR) NOT NULL,
  audience VARCHAR2(1000 CHAR) NOT NULL,
  study_guide VARCHAR2(1000 CHAR) NOT NULL,
  objectives CLOB NOT NULL,
  institution_name VARCHAR2(200 CHAR) NOT NULL,
  teachers VARCHAR2(400 CHAR) NOT NULL,
  content_hash VARCHAR2(64 CHAR) NOT NULL,
  created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  released_at TIMESTAMP(6) WITH TIME ZONE,
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_course_versions PRIMARY KEY (id),
  CONSTRAINT uk_course_versions_public_id UNIQUE (public_id),
  CONSTRAINT uk_course_versions_number UNIQUE (course_id, version_number),
  CONSTRAINT fk_course_versions_course FOREIGN KEY (course_id) REFERENCES courses (id),
  CONSTRAINT ck_course_versions_status CHECK (status IN ('DRAFT', 'RELEASED', 'RETIRED'))
);
GRANT SELECT, INSERT, UPDATE, DELETE ON course_versions TO ${appUser};

CREATE SEQUENCE chapters_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE chapters (
  id NUMBER(19) NOT NULL,
  course_version_id NUMBER(19) NOT NULL,
  position_number NUMBER(10) NOT NULL,
  title VARCHAR2(200 CHAR) NOT NULL,
  CONSTRAINT pk_chapters PRIMARY KEY (id),
  CONSTRAINT uk_chapters_position UNIQUE (course_version_id, position_number),
  CONSTRAINT fk_chapters_version FOREIGN KEY (course_version_id) REFERENCES course_versions (id)
);
GRANT SELECT, INSERT ON chapters TO ${appUser};

CREATE SEQUENCE media_assets_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE media_assets (
  id NUMBER(19) NOT NULL,
  storage_key VARCHAR2(22 CHAR) NOT NULL,
  kind VARCHAR2(10 CHAR) NOT NULL,
  status VARCHAR2(12 CHAR) NOT NULL,
  original_name VARCHAR2(200 CHAR) NOT NULL,
  content_type VARCHAR2(100 CHAR) NOT NULL,
  byte_count NUMBER(19) NOT NULL,
  content_hash VARCHAR2(64 CHAR) NOT NULL,
  duration_millis NUMBER(19) NOT NULL,
  page_count NUMBER(10) NOT NULL,
  captioned NUMBER(1) DEFAULT 0 NOT NULL,
  attempts NUMBER(10) DEFAULT 0 NOT NULL,
  failure VARCHAR2(500 CHAR),
  created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  changed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_media_assets PRIMARY KEY (id),
  CONSTRAINT uk_media_assets_storage_key UNIQUE (storage_key),
  CONSTRAINT ck_media_assets_kind CHECK (kind IN ('VIDEO', 'TEXT', 'DOCUMENT')),
  CONSTRAINT ck_media_assets_status CHECK (status IN ('UPLOADED', 'TRANSCODING', 'READY', 'FAILED')),
  CONSTRAINT ck_media_assets_captioned CHECK (captioned IN (0, 1))
);
CREATE INDEX ix_media_assets_status ON media_assets (status, changed_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON media_assets TO ${appUser};

CREATE SEQUENCE lessons_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE lessons (
  id NUMBER(19) NOT NULL,
  public_id VARCHAR2(22 CHAR) NOT NULL,
  course_version_id NUMBER(19) NOT NULL,
  chapter_id NUMBER(19) NOT NULL,
  position_number NUMBER(10) NOT NULL,
  title VARCHAR2(200 CHAR) NOT NULL,
  form VARCHAR2(10 CHAR) NOT NULL,
  summary VARCHAR2(500 CHAR),
  required NUMBER(1) DEFAULT 1 NOT NULL,
  required_coverage_percent NUMBER(3) NOT NULL,
  minimum_seconds NUMBER(10) NOT NULL,
  challenge_words VARCHAR2(400 CHAR) NOT NULL,
  media_asset_id NUMBER(19) NOT NULL,
  CONSTRAINT pk_lessons PRIMARY KEY (id),
  CONSTRAINT uk_lessons_public_id UNIQUE (public_id),
  CONSTRAINT uk_lessons_position UNIQUE (course_version_id, position_number),
  CONSTRAINT fk_lessons_version FOREIGN KEY (course_version_id) REFERENCES course_versions (id),
  CONSTRAINT fk_lessons_chapter FOREIGN KEY (chapter_id) REFERENCES chapters (id),
  CONSTRAINT fk_lessons_media FOREIGN KEY (media_asset_id) REFERENCES media_assets (id),
  CONSTRAINT ck_lessons_form CHECK (form IN ('VIDEO', 'TEXT', 'DOCUMENT')),
  CONSTRAINT ck_lessons_required CHECK (required IN (0, 1)),
  CONSTRAINT ck_lessons_coverage CHECK (required_coverage_percent BETWEEN 1 AND 100)
);
CREATE INDEX ix_lessons_chapter ON lessons (chapter_id);
CREATE INDEX ix_lessons_media ON lessons (media_asset_id);
GRANT SELECT, INSERT ON lessons TO ${appUser};

CREATE SEQUENCE knowledge_points_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE knowledge_points (
  id NUMBER(19) NOT NULL,
  course_version_id NUMBER(19) NOT NULL,
  code VARCHAR2(30 CHAR) NOT NULL,
  title VARCHAR2(200 CHAR) NOT NULL,
  CONSTRAINT pk_knowledge_points PRIMARY KEY (id),
  CONSTRAINT uk_knowledge_points_code UNIQUE (course_version_id, code),
  CONSTRAINT fk_knowledge_points_version FOREIGN KEY (course_version_id) REFERENCES course_versions (id)
);
GRANT SELECT, INSERT ON knowledge_points TO ${appUser};
CREATE TABLE lesson_knowledge (
  lesson_id NUMBER(19) NOT NULL,
  knowledge_point_id NUMBER(19) NOT NULL,
  CONSTRAINT pk_lesson_knowledge PRIMARY KEY (lesson_id, knowledge_point_id),
  CONSTRAINT fk_lesson_knowledge_lesson FOREIGN KEY (lesson_id) REFERENCES lessons (id),
  CONSTRAINT fk_lesson_knowledge_point FOREIGN KEY (knowledge_point_id) REFERENCES knowledge_points (id)
);
CREATE INDEX ix_lesson_knowledge_point ON lesson_knowledge (knowledge_point_id);
GRANT SELECT, INSERT ON lesson_knowledge TO ${appUser};
