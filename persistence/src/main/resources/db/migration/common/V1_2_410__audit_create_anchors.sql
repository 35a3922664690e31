-- Why: the state of every chain, sealed each night under a signed Merkle root that leaves the database (design 8, ATK-34): who edits
-- rows together with their chains is still found out. The application may add seals, never change them. New tables and one wider
-- constraint; drop them to roll back.
ALTER TABLE verification_runs DROP CONSTRAINT ck_verification_runs_kind;
ALTER TABLE verification_runs ADD CONSTRAINT ck_verification_runs_kind
  CHECK (kind IN ('AUDIT_TRAIL', 'STUDY_LEDGER', 'STUDY_HOURS', 'ANSWER_JOURNALS', 'ANCHORS'));

CREATE SEQUENCE record_anchors_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE record_anchors (
  id NUMBER(19) NOT NULL,
  anchor_number NUMBER(19) NOT NULL,
  anchored_on DATE NOT NULL,
  anchored_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  leaf_count NUMBER(19) NOT NULL,
  leaf_root VARCHAR2(64 CHAR) NOT NULL,
  previous_hash VARCHAR2(64 CHAR) NOT NULL,
  anchor_hash VARCHAR2(64 CHAR) NOT NULL,
  signature VARCHAR2(1000 CHAR) NOT NULL,
  CONSTRAINT pk_record_anchors PRIMARY KEY (id),
  CONSTRAINT uk_record_anchors_number UNIQUE (anchor_number),
  CONSTRAINT uk_record_anchors_day UNIQUE (anchored_on)
);
GRANT SELECT, INSERT ON record_anchors TO ${appUser};

CREATE SEQUENCE anchor_leaves_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE anchor_leaves (
  id NUMBER(19) NOT NULL,
  anchor_number NUMBER(19) NOT NULL,
  position NUMBER(19) NOT NULL,
  stream_kind VARCHAR2(20 CHAR) NOT NULL,
  stream_id NUMBER(19) NOT NULL,
  entry_count NUMBER(19) NOT NULL,
  head_hash VARCHAR2(64 CHAR) NOT NULL,
  CONSTRAINT pk_anchor_leaves PRIMARY KEY (id),
  CONSTRAINT uk_anchor_leaves_position UNIQUE (anchor_number, position),
  CONSTRAINT uk_anchor_leaves_stream UNIQUE (stream_kind, stream_id, entry_count),
  CONSTRAINT ck_anchor_leaves_kind CHECK (stream_kind IN ('AUDIT_TRAIL', 'STUDY_LEDGER', 'ANSWER_JOURNAL'))
);
GRANT SELECT, INSERT ON anchor_leaves TO ${appUser};
