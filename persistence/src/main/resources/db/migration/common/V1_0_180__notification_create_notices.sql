-- Why: messages to people in the site, and the state of each delivery by another channel (R-324b). Locks nothing; drop to roll back.
CREATE SEQUENCE notices_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE notices (
  id NUMBER(19) NOT NULL,
  public_id VARCHAR2(22 CHAR) NOT NULL,
  account_id NUMBER(19) NOT NULL,
  template VARCHAR2(40 CHAR) NOT NULL,
  arguments VARCHAR2(1000 CHAR) NOT NULL,
  created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  read_at TIMESTAMP(6) WITH TIME ZONE,
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_notices PRIMARY KEY (id),
  CONSTRAINT uk_notices_public_id UNIQUE (public_id)
);
CREATE INDEX ix_notices_account ON notices (account_id, read_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON notices TO ${appUser};

CREATE SEQUENCE notice_deliveries_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE notice_deliveries (
  id NUMBER(19) NOT NULL,
  public_id VARCHAR2(22 CHAR) NOT NULL,
  notice_id NUMBER(19) NOT NULL,
  channel VARCHAR2(10 CHAR) NOT NULL,
  status VARCHAR2(12 CHAR) NOT NULL,
  attempts NUMBER(10) DEFAULT 0 NOT NULL,
  due_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  sent_at TIMESTAMP(6) WITH TIME ZONE,
  failure VARCHAR2(200 CHAR),
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_notice_deliveries PRIMARY KEY (id),
  CONSTRAINT uk_notice_deliveries_public UNIQUE (public_id),
  CONSTRAINT uk_notice_deliveries_channel UNIQUE (notice_id, channel),
  CONSTRAINT fk_notice_deliveries_notice FOREIGN KEY (notice_id) REFERENCES notices (id),
  CONSTRAINT ck_notice_deliveries_channel CHECK (channel IN ('EMAIL')),
  CONSTRAINT ck_notice_deliveries_status CHECK (status IN ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'NO_ADDRESS'))
);
CREATE INDEX ix_notice_deliveries_due ON notice_deliveries (status, due_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON notice_deliveries TO ${appUser};
