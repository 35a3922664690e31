-- Why: a password that an administrator handed out must be replaced at the first sign-in (R-324a).
-- Adds one defaulted column, locks accounts for a moment; drop the column to roll back.
ALTER TABLE accounts ADD (password_due NUMBER(1) DEFAULT 0 NOT NULL);
ALTER TABLE accounts ADD CONSTRAINT ck_accounts_password_due CHECK (password_due IN (0, 1));
