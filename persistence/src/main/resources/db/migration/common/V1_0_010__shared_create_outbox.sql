-- Why: events leave the transaction that made them through these rows (design §6). Locks nothing; drop to roll back.
CREATE TABLE database_instants (
  id NUMBER(19) NOT NULL,
  CONSTRAINT pk_database_instants PRIMARY KEY (id)
);
INSERT INTO database_instants (id) VALUES (1);
GRANT SELECT ON database_instants TO ${appUser};

CREATE SEQUENCE outbox_messages_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE outbox_messages (
  id NUMBER(19) NOT NULL,
  event_id VARCHAR2(36 CHAR) NOT NULL,
  queue_name VARCHAR2(20 CHAR) NOT NULL,
  event_type VARCHAR2(80 CHAR) NOT NULL,
  body CLOB NOT NULL,
  status VARCHAR2(10 CHAR) NOT NULL,
  attempts NUMBER(10) DEFAULT 0 NOT NULL,
  created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  sent_at TIMESTAMP(6) WITH TIME ZONE,
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_outbox_messages PRIMARY KEY (id),
  CONSTRAINT uk_outbox_messages_event UNIQUE (event_id, queue_name),
  CONSTRAINT ck_outbox_messages_status CHECK (status IN ('NEW', 'SENT', 'DONE'))
);
CREATE INDEX ix_outbox_messages_status ON outbox_messages (status, created_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON outbox_messages TO ${appUser};

CREATE SEQUENCE inbox_entries_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE inbox_entries (
  id NUMBER(19) NOT NULL,
  consumer VARCHAR2(40 CHAR) NOT NULL,
  event_id VARCHAR2(36 CHAR) NOT NULL,
  done_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_inbox_entries PRIMARY KEY (id),
  CONSTRAINT uk_inbox_entries_event UNIQUE (consumer, event_id)
);
GRANT SELECT, INSERT, DELETE ON inbox_entries TO ${appUser};
