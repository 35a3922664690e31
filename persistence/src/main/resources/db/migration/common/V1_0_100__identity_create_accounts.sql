-- Why: who may sign in, the one live sign-in of an account, and wrong passwords (R-324a, design 4 and 15.11).
-- Locks nothing; drop the tables to roll back.
CREATE SEQUENCE accounts_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE accounts (
  id NUMBER(19) NOT NULL,
  public_id VARCHAR2(22 CHAR) NOT NULL,
  username VARCHAR2(40 CHAR),
  mobile_index VARCHAR2(32 CHAR),
  mobile_sealed VARCHAR2(200 CHAR),
  email_sealed VARCHAR2(400 CHAR),
  email_verified_at TIMESTAMP(6) WITH TIME ZONE,
  display_name_sealed VARCHAR2(400 CHAR) NOT NULL,
  password_hash VARCHAR2(200 CHAR) NOT NULL,
  password_changed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  status VARCHAR2(10 CHAR) NOT NULL,
  locale_tag VARCHAR2(10 CHAR) NOT NULL,
  elder_mode NUMBER(1) DEFAULT 0 NOT NULL,
  session_epoch NUMBER(19) DEFAULT 0 NOT NULL,
  created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_accounts PRIMARY KEY (id),
  CONSTRAINT uk_accounts_public_id UNIQUE (public_id),
  CONSTRAINT uk_accounts_username UNIQUE (username),
  CONSTRAINT uk_accounts_mobile UNIQUE (mobile_index),
  CONSTRAINT ck_accounts_status CHECK (status IN ('ACTIVE', 'DISABLED', 'CLOSED')),
  CONSTRAINT ck_accounts_elder_mode CHECK (elder_mode IN (0, 1))
);
GRANT SELECT, INSERT, UPDATE, DELETE ON accounts TO ${appUser};

CREATE TABLE account_roles (
  account_id NUMBER(19) NOT NULL,
  role_name VARCHAR2(30 CHAR) NOT NULL,
  CONSTRAINT pk_account_roles PRIMARY KEY (account_id, role_name),
  CONSTRAINT fk_account_roles_account FOREIGN KEY (account_id) REFERENCES accounts (id)
);
CREATE INDEX ix_account_roles_role ON account_roles (role_name);
GRANT SELECT, INSERT, UPDATE, DELETE ON account_roles TO ${appUser};

CREATE SEQUENCE sign_ins_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE sign_ins (
  id NUMBER(19) NOT NULL,
  public_id VARCHAR2(22 CHAR) NOT NULL,
  account_id NUMBER(19) NOT NULL,
  epoch NUMBER(19) NOT NULL,
  device_key_hash VARCHAR2(64 CHAR) NOT NULL,
  device_kind VARCHAR2(20 CHAR) NOT NULL,
  browser VARCHAR2(40 CHAR) NOT NULL,
  place VARCHAR2(80 CHAR) NOT NULL,
  started_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  ended_at TIMESTAMP(6) WITH TIME ZONE,
  ended_reason VARCHAR2(20 CHAR),
  superseded_by NUMBER(19),
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_sign_ins PRIMARY KEY (id),
  CONSTRAINT uk_sign_ins_public_id UNIQUE (public_id),
  CONSTRAINT uk_sign_ins_epoch UNIQUE (account_id, epoch),
  CONSTRAINT fk_sign_ins_account FOREIGN KEY (account_id) REFERENCES accounts (id),
  CONSTRAINT ck_sign_ins_ended_reason CHECK (ended_reason IN ('SUPERSEDED', 'SIGNED_OUT', 'EXPIRED', 'PASSWORD_CHANGED', 'DISABLED'))
);
CREATE INDEX ix_sign_ins_device ON sign_ins (account_id, device_key_hash);
GRANT SELECT, INSERT, UPDATE, DELETE ON sign_ins TO ${appUser};

CREATE SEQUENCE sign_in_failures_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE sign_in_failures (
  id NUMBER(19) NOT NULL,
  login_index VARCHAR2(32 CHAR) NOT NULL,
  source_index VARCHAR2(32 CHAR) NOT NULL,
  failures NUMBER(10) DEFAULT 0 NOT NULL,
  first_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  locked_until TIMESTAMP(6) WITH TIME ZONE,
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_sign_in_failures PRIMARY KEY (id),
  CONSTRAINT uk_sign_in_failures_source UNIQUE (login_index, source_index)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_failures TO ${appUser};
