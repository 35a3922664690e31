-- Why: in the demo mode nothing leaves the machine; what the simulators of text messages and e-mail would have delivered is kept
-- here, sealed, for their pages (R-321b, R-324b). Locks nothing; drop to roll back.
CREATE SEQUENCE simulated_messages_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE simulated_messages (
  id NUMBER(19) NOT NULL,
  public_id VARCHAR2(22 CHAR) NOT NULL,
  channel VARCHAR2(10 CHAR) NOT NULL,
  recipient_index VARCHAR2(32 CHAR) NOT NULL,
  recipient_sealed VARCHAR2(400 CHAR) NOT NULL,
  subject_sealed VARCHAR2(1000 CHAR),
  content_sealed CLOB NOT NULL,
  created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_simulated_messages PRIMARY KEY (id),
  CONSTRAINT uk_simulated_messages_public UNIQUE (public_id),
  CONSTRAINT ck_simulated_messages_channel CHECK (channel IN ('SMS', 'EMAIL'))
);
CREATE INDEX ix_simulated_messages_to ON simulated_messages (channel, recipient_index);
CREATE INDEX ix_simulated_messages_at ON simulated_messages (created_at);
GRANT SELECT, INSERT, DELETE ON simulated_messages TO ${appUser};
