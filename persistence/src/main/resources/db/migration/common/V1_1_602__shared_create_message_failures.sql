-- Why: why a message was not consumed, for the operator who mends the cause and replays it (design 6). One row per event and
-- queue, without content and without personal data. Locks nothing; drop to roll back.
CREATE SEQUENCE message_failures_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE message_failures (
  id NUMBER(19) NOT NULL,
  queue_name VARCHAR2(20 CHAR) NOT NULL,
  event_id VARCHAR2(36 CHAR) NOT NULL,
  event_type VARCHAR2(80 CHAR) NOT NULL,
  failure VARCHAR2(300 CHAR) NOT NULL,
  failure_count NUMBER(10) NOT NULL,
  first_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  last_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_message_failures PRIMARY KEY (id),
  CONSTRAINT uk_message_failures_event UNIQUE (event_id, queue_name)
);
CREATE INDEX ix_message_failures_last ON message_failures (last_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON message_failures TO ${appUser};
