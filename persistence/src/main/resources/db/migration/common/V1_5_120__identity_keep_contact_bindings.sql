-- Why: one mobile number or e-mail address for many people is something to look at (FACTS 3.3 no. 16). A number belongs to one account at a
-- time, so that it went round can only be seen afterwards: keyed indexes with their moment, insert-only. What accounts have now is taken
-- over, e-mail addresses not (their index was never stored). A new table only; drop it to roll back.
CREATE SEQUENCE contact_bindings_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE contact_bindings (
  id NUMBER(19) NOT NULL,
  account_id NUMBER(19) NOT NULL,
  kind VARCHAR2(10 CHAR) NOT NULL,
  value_index VARCHAR2(32 CHAR) NOT NULL,
  bound_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_contact_bindings PRIMARY KEY (id),
  CONSTRAINT fk_contact_bindings_account FOREIGN KEY (account_id) REFERENCES accounts (id),
  CONSTRAINT ck_contact_bindings_kind CHECK (kind IN ('MOBILE', 'EMAIL'))
);
CREATE INDEX ix_contact_bindings_value ON contact_bindings (value_index, bound_at);
CREATE INDEX ix_contact_bindings_account ON contact_bindings (account_id);
CREATE INDEX ix_contact_bindings_bound ON contact_bindings (bound_at);
GRANT SELECT, INSERT ON contact_bindings TO ${appUser};

INSERT INTO contact_bindings (id, account_id, kind, value_index, bound_at)
  SELECT contact_bindings_seq.NEXTVAL, id, 'MOBILE', mobile_index, created_at FROM accounts WHERE mobile_index IS NOT NULL;
