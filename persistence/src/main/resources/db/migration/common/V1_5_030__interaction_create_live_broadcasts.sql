-- Why: a lesson may be a live class (直播课, R-322c, ADR 0015): its form, and its broadcasts of a class, at most one on the air at a time.
-- Widens three checks of forms; one new table. To roll back drop the table, when no lesson has the form LIVE.
ALTER TABLE lessons DROP CONSTRAINT ck_lessons_form;
ALTER TABLE lessons ADD CONSTRAINT ck_lessons_form CHECK (form IN ('VIDEO', 'AUDIO', 'TEXT', 'DOCUMENT', 'SELF_TEST', 'LIVE'));
ALTER TABLE media_assets DROP CONSTRAINT ck_media_assets_kind;
ALTER TABLE media_assets ADD CONSTRAINT ck_media_assets_kind CHECK (kind IN ('VIDEO', 'AUDIO', 'TEXT', 'DOCUMENT', 'SELF_TEST', 'LIVE'));
ALTER TABLE draft_lessons DROP CONSTRAINT ck_draft_lessons_form;
ALTER TABLE draft_lessons ADD CONSTRAINT ck_draft_lessons_form CHECK (form IN ('VIDEO', 'AUDIO', 'TEXT', 'DOCUMENT', 'SELF_TEST', 'LIVE'));

CREATE SEQUENCE live_broadcasts_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE live_broadcasts (
  id NUMBER(19) NOT NULL,
  public_id VARCHAR2(22 CHAR) NOT NULL,
  class_id NUMBER(19) NOT NULL,
  lesson_id NUMBER(19) NOT NULL,
  started_by NUMBER(19) NOT NULL,
  status VARCHAR2(10 CHAR) NOT NULL,
  on_air_key VARCHAR2(40 CHAR),
  started_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  first_fed_at TIMESTAMP(6) WITH TIME ZONE,
  last_fed_at TIMESTAMP(6) WITH TIME ZONE,
  next_chunk NUMBER(9) NOT NULL,
  ended_at TIMESTAMP(6) WITH TIME ZONE,
  ended_because VARCHAR2(10 CHAR),
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_live_broadcasts PRIMARY KEY (id),
  CONSTRAINT uk_live_broadcasts_public_id UNIQUE (public_id),
  CONSTRAINT uk_live_broadcasts_on_air UNIQUE (on_air_key),
  CONSTRAINT ck_live_broadcasts_status CHECK (status IN ('ON_AIR', 'ENDED')),
  CONSTRAINT ck_live_broadcasts_because CHECK (ended_because IN ('STOPPED', 'SILENT', 'LONG', 'LOST')),
  CONSTRAINT ck_live_broadcasts_end CHECK ((status = 'ENDED' AND ended_at IS NOT NULL AND on_air_key IS NULL)
    OR (status = 'ON_AIR' AND ended_at IS NULL AND on_air_key IS NOT NULL))
);
CREATE INDEX ix_live_broadcasts_lesson ON live_broadcasts (class_id, lesson_id, started_at);
GRANT SELECT, INSERT, UPDATE ON live_broadcasts TO ${appUser};
