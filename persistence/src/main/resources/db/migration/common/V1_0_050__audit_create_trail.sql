-- Why: the trail of who did what, chained per shard so that a changed, removed, added or moved row is found (design §8).
-- The application may add and read entries, never change them; only the shard heads move. Locks nothing; drop to roll back.
CREATE SEQUENCE audit_entries_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE audit_entries (
  id NUMBER(19) NOT NULL,
  shard NUMBER(2) NOT NULL,
  shard_position NUMBER(19) NOT NULL,
  event_id VARCHAR2(36 CHAR) NOT NULL,
  occurred_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  recorded_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  actor VARCHAR2(40 CHAR) NOT NULL,
  action VARCHAR2(80 CHAR) NOT NULL,
  subject_type VARCHAR2(60 CHAR) NOT NULL,
  subject_id VARCHAR2(60 CHAR) NOT NULL,
  details VARCHAR2(1000 CHAR) NOT NULL,
  previous_hash VARCHAR2(64 CHAR) NOT NULL,
  entry_hash VARCHAR2(64 CHAR) NOT NULL,
  CONSTRAINT pk_audit_entries PRIMARY KEY (id),
  CONSTRAINT uk_audit_entries_position UNIQUE (shard, shard_position),
  CONSTRAINT uk_audit_entries_event UNIQUE (event_id),
  CONSTRAINT ck_audit_entries_shard CHECK (shard BETWEEN 0 AND 15)
);
CREATE INDEX ix_audit_entries_subject ON audit_entries (subject_type, subject_id);
GRANT SELECT, INSERT ON audit_entries TO ${appUser};

CREATE TABLE audit_shards (
  shard NUMBER(2) NOT NULL,
  entry_count NUMBER(19) NOT NULL,
  head_hash VARCHAR2(64 CHAR) NOT NULL,
  CONSTRAINT pk_audit_shards PRIMARY KEY (shard),
  CONSTRAINT ck_audit_shards_shard CHECK (shard BETWEEN 0 AND 15)
);
INSERT INTO audit_shards (shard, entry_count, head_hash)
  SELECT shard_no, 0, RPAD('0', 64, '0') FROM (
    SELECT 0 AS shard_no FROM DUAL UNION ALL SELECT 1 FROM DUAL UNION ALL SELECT 2 FROM DUAL UNION ALL SELECT 3 FROM DUAL
    UNION ALL SELECT 4 FROM DUAL UNION ALL SELECT 5 FROM DUAL UNION ALL SELECT 6 FROM DUAL UNION ALL SELECT 7 FROM DUAL
    UNION ALL SELECT 8 FROM DUAL UNION ALL SELECT 9 FROM DUAL UNION ALL SELECT 10 FROM DUAL UNION ALL SELECT 11 FROM DUAL
    UNION ALL SELECT 12 FROM DUAL UNION ALL SELECT 13 FROM DUAL UNION ALL SELECT 14 FROM DUAL UNION ALL SELECT 15 FROM DUAL);
GRANT SELECT, UPDATE ON audit_shards TO ${appUser};
