-- Why: institutions write courses (R-322b, c): drafts with chapters and lessons, review rounds with comments, resumable uploads.
-- Adds two nullable or defaulted columns to small tables; widens two checks to the forms AUDIO and SELF_TEST. New tables otherwise.
ALTER TABLE courses ADD organization_id NUMBER(19);
CREATE INDEX ix_courses_organization ON courses (organization_id);

ALTER TABLE lessons ADD practice NUMBER(1) DEFAULT 0 NOT NULL;
ALTER TABLE lessons ADD CONSTRAINT ck_lessons_practice CHECK (practice IN (0, 1));
ALTER TABLE lessons DROP CONSTRAINT ck_lessons_form;
ALTER TABLE lessons ADD CONSTRAINT ck_lessons_form CHECK (form IN ('VIDEO', 'AUDIO', 'TEXT', 'DOCUMENT', 'SELF_TEST'));
ALTER TABLE media_assets DROP CONSTRAINT ck_media_assets_kind;
ALTER TABLE media_assets ADD CONSTRAINT ck_media_assets_kind CHECK (kind IN ('VIDEO', 'AUDIO', 'TEXT', 'DOCUMENT', 'SELF_TEST'));
ALTER TABLE knowledge_points ADD standard_point_id NUMBER(19);
ALTER TABLE course_versions ADD standard_id NUMBER(19);

CREATE SEQUENCE course_drafts_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE course_drafts (
  id NUMBER(19) NOT NULL,
  public_id VARCHAR2(22 CHAR) NOT NULL,
  course_id NUMBER(19) NOT NULL,
  open_course_id NUMBER(19),
  status VARCHAR2(10 CHAR) NOT NULL,
  version_number NUMBER(10) NOT NULL,
  title VARCHAR2(200 CHAR) NOT NULL,
  audience VARCHAR2(1000 CHAR),
  study_guide VARCHAR2(1000 CHAR),
  objectives CLOB,
  teachers VARCHAR2(400 CHAR),
  standard_id NUMBER(19),
  based_on_version_id NUMBER(19),
  released_version_id NUMBER(19),
  created_by NUMBER(19) NOT NULL,
  created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  changed_by NUMBER(19) NOT NULL,
  changed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_course_drafts PRIMARY KEY (id),
  CONSTRAINT uk_course_drafts_public_id UNIQUE (public_id),
  CONSTRAINT uk_course_drafts_open UNIQUE (open_course_id),
  CONSTRAINT fk_course_drafts_course FOREIGN KEY (course_id) REFERENCES courses (id),
  CONSTRAINT fk_course_drafts_based_on FOREIGN KEY (based_on_version_id) REFERENCES course_versions (id),
  CONSTRAINT fk_course_drafts_released FOREIGN KEY (released_version_id) REFERENCES course_versions (id),
  CONSTRAINT ck_course_drafts_status CHECK (status IN ('WRITING', 'SUBMITTED', 'RETURNED', 'APPROVED', 'RELEASED'))
);
CREATE INDEX ix_course_drafts_course ON course_drafts (course_id);
CREATE INDEX ix_course_drafts_based_on ON course_drafts (based_on_version_id);
CREATE INDEX ix_course_drafts_released ON course_drafts (released_version_id);
CREATE INDEX ix_course_drafts_status ON course_drafts (status, changed_at);
GRANT SELECT, INSERT, UPDATE ON course_drafts TO ${appUser};

CREATE SEQUENCE draft_chapters_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE draft_chapters (
  id NUMBER(19) NOT NULL,
  public_id VARCHAR2(22 CHAR) NOT NULL,
  draft_id NUMBER(19) NOT NULL,
  position_number NUMBER(10) NOT NULL,
  title VARCHAR2(200 CHAR) NOT NULL,
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_draft_chapters PRIMARY KEY (id),
  CONSTRAINT uk_draft_chapters_public_id UNIQUE (public_id),
  CONSTRAINT fk_draft_chapters_draft FOREIGN KEY (draft_id) REFERENCES course_drafts (id)
);
CREATE INDEX ix_draft_chapters_draft ON draft_chapters (draft_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON draft_chapters TO ${appUser};

CREATE SEQUENCE draft_lessons_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE draft_lessons (
  id NUMBER(19) NOT NULL,
  public_id VARCHAR2(22 CHAR) NOT NULL,
  draft_id NUMBER(19) NOT NULL,
  chapter_id NUMBER(19) NOT NULL,
  position_number NUMBER(10) NOT NULL,
  title VARCHAR2(200 CHAR) NOT NULL,
  form VARCHAR2(10 CHAR) NOT NULL,
  summary VARCHAR2(500 CHAR),
  required NUMBER(1) DEFAULT 1 NOT NULL,
  practice NUMBER(1) DEFAULT 0 NOT NULL,
  required_coverage_percent NUMBER(3) NOT NULL,
  minimum_seconds NUMBER(10) NOT NULL,
  challenge_words VARCHAR2(400 CHAR),
  source_text CLOB,
  media_asset_id NUMBER(19),
  changed_by NUMBER(19) NOT NULL,
  changed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_draft_lessons PRIMARY KEY (id),
  CONSTRAINT uk_draft_lessons_public_id UNIQUE (public_id),
  CONSTRAINT fk_draft_lessons_draft FOREIGN KEY (draft_id) REFERENCES course_drafts (id),
  CONSTRAINT fk_draft_lessons_chapter FOREIGN KEY (chapter_id) REFERENCES draft_chapters (id),
  CONSTRAINT fk_draft_lessons_media FOREIGN KEY (media_asset_id) REFERENCES media_assets (id),
  CONSTRAINT ck_draft_lessons_form CHECK (form IN ('VIDEO', 'AUDIO', 'TEXT', 'DOCUMENT', 'SELF_TEST')),
  CONSTRAINT ck_draft_lessons_required CHECK (required IN (0, 1)),
  CONSTRAINT ck_draft_lessons_practice CHECK (practice IN (0, 1)),
  CONSTRAINT ck_draft_lessons_coverage CHECK (required_coverage_percent BETWEEN 1 AND 100)
);
CREATE INDEX ix_draft_lessons_draft ON draft_lessons (draft_id);
CREATE INDEX ix_draft_lessons_chapter ON draft_lessons (chapter_id);
CREATE INDEX ix_draft_lessons_media ON draft_lessons (media_asset_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON draft_lessons TO ${appUser};

CREATE SEQUENCE draft_lesson_points_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE draft_lesson_points (
  id NUMBER(19) NOT NULL,
  draft_id NUMBER(19) NOT NULL,
  lesson_id NUMBER(19) NOT NULL,
  standard_point_id NUMBER(19) NOT NULL,
  CONSTRAINT pk_draft_lesson_points PRIMARY KEY (id),
  CONSTRAINT uk_draft_lesson_points UNIQUE (lesson_id, standard_point_id),
  CONSTRAINT fk_draft_lesson_points_draft FOREIGN KEY (draft_id) REFERENCES course_drafts (id),
  CONSTRAINT fk_draft_lesson_points_lesson FOREIGN KEY (lesson_id) REFERENCES draft_lessons (id)
);
CREATE INDEX ix_draft_lesson_points_draft ON draft_lesson_points (draft_id);
GRANT SELECT, INSERT, DELETE ON draft_lesson_points TO ${appUser};

CREATE SEQUENCE course_reviews_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE course_reviews (
  id NUMBER(19) NOT NULL,
  public_id VARCHAR2(22 CHAR) NOT NULL,
  draft_id NUMBER(19) NOT NULL,
  round_number NUMBER(10) NOT NULL,
  status VARCHAR2(10 CHAR) NOT NULL,
  submitted_by NUMBER(19) NOT NULL,
  submitted_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  submit_note VARCHAR2(500 CHAR),
  reviewer_id NUMBER(19),
  decided_at TIMESTAMP(6) WITH TIME ZONE,
  content_passed NUMBER(1),
  ideology_passed NUMBER(1),
  copyright_passed NUMBER(1),
  quality_passed NUMBER(1),
  decision_note VARCHAR2(1000 CHAR),
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_course_reviews PRIMARY KEY (id),
  CONSTRAINT uk_course_reviews_public_id UNIQUE (public_id),
  CONSTRAINT uk_course_reviews_round UNIQUE (draft_id, round_number),
  CONSTRAINT fk_course_reviews_draft FOREIGN KEY (draft_id) REFERENCES course_drafts (id),
  CONSTRAINT ck_course_reviews_status CHECK (status IN ('OPEN', 'APPROVED', 'RETURNED', 'WITHDRAWN')),
  CONSTRAINT ck_course_reviews_content CHECK (content_passed IN (0, 1)),
  CONSTRAINT ck_course_reviews_ideology CHECK (ideology_passed IN (0, 1)),
  CONSTRAINT ck_course_reviews_copyright CHECK (copyright_passed IN (0, 1)),
  CONSTRAINT ck_course_reviews_quality CHECK (quality_passed IN (0, 1))
);
CREATE INDEX ix_course_reviews_status ON course_reviews (status, submitted_at);
GRANT SELECT, INSERT, UPDATE ON course_reviews TO ${appUser};

CREATE SEQUENCE review_comments_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE review_comments (
  id NUMBER(19) NOT NULL,
  review_id NUMBER(19) NOT NULL,
  lesson_public_id VARCHAR2(22 CHAR),
  lesson_title VARCHAR2(220 CHAR),
  aspect VARCHAR2(10 CHAR) NOT NULL,
  comment_text VARCHAR2(1000 CHAR) NOT NULL,
  created_by NUMBER(19) NOT NULL,
  created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_review_comments PRIMARY KEY (id),
  CONSTRAINT fk_review_comments_review FOREIGN KEY (review_id) REFERENCES course_reviews (id),
  CONSTRAINT ck_review_comments_aspect CHECK (aspect IN ('CONTENT', 'IDEOLOGY', 'COPYRIGHT', 'QUALITY'))
);
CREATE INDEX ix_review_comments_review ON review_comments (review_id);
GRANT SELECT, INSERT ON review_comments TO ${appUser};

CREATE SEQUENCE uploads_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE uploads (
  id NUMBER(19) NOT NULL,
  public_id VARCHAR2(22 CHAR) NOT NULL,
  organization_id NUMBER(19) NOT NULL,
  account_id NUMBER(19) NOT NULL,
  lesson_public_id VARCHAR2(22 CHAR) NOT NULL,
  purpose VARCHAR2(10 CHAR) NOT NULL,
  file_name VARCHAR2(200 CHAR) NOT NULL,
  byte_count NUMBER(19) NOT NULL,
  content_hash VARCHAR2(64 CHAR),
  received_bytes NUMBER(19) NOT NULL,
  status VARCHAR2(10 CHAR) NOT NULL,
  failure VARCHAR2(60 CHAR),
  media_asset_id NUMBER(19),
  created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  changed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_uploads PRIMARY KEY (id),
  CONSTRAINT uk_uploads_public_id UNIQUE (public_id),
  CONSTRAINT fk_uploads_media FOREIGN KEY (media_asset_id) REFERENCES media_assets (id),
  CONSTRAINT ck_uploads_purpose CHECK (purpose IN ('MATERIAL', 'CAPTIONS', 'IMAGE')),
  CONSTRAINT ck_uploads_status CHECK (status IN ('OPEN', 'COMPLETE', 'REFUSED', 'ABANDONED')),
  CONSTRAINT ck_uploads_received CHECK (received_bytes BETWEEN 0 AND byte_count)
);
CREATE INDEX ix_uploads_organization ON uploads (organization_id, status);
CREATE INDEX ix_uploads_status ON uploads (status, changed_at);
CREATE INDEX ix_uploads_lesson ON uploads (lesson_public_id);
CREATE INDEX ix_uploads_media ON uploads (media_asset_id);
GRANT SELECT, INSERT, UPDATE ON uploads TO ${appUser};
