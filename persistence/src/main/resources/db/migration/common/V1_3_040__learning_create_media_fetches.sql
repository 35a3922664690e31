-- Why: time of a video or sound counts only where its segments were fetched under the lease (R-324a, ADR 0011): one row per lease
-- and segment, inserted and never changed. New table only, locks nothing; drop to roll back.
CREATE SEQUENCE media_fetches_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE media_fetches (
  id NUMBER(19) NOT NULL,
  learner_id NUMBER(19) NOT NULL,
  lease_id VARCHAR2(22 CHAR) NOT NULL,
  epoch NUMBER(19) NOT NULL,
  lesson_id NUMBER(19) NOT NULL,
  tab_id VARCHAR2(64 CHAR) NOT NULL,
  segment_number NUMBER(5) NOT NULL,
  fetched_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_media_fetches PRIMARY KEY (id),
  CONSTRAINT uk_media_fetches_segment UNIQUE (lease_id, segment_number),
  CONSTRAINT ck_media_fetches_segment CHECK (segment_number >= 0)
);
CREATE INDEX ix_media_fetches_lesson ON media_fetches (learner_id, lesson_id);
GRANT SELECT, INSERT ON media_fetches TO ${appUser};
