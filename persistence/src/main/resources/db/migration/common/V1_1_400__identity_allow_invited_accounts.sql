-- Why: accounts made from a roster have no password yet; their holder sets one by phone code (R-324b).
-- Widens one condition; locks accounts for a moment. Roll back by restoring the narrower condition once no row is INVITED.
ALTER TABLE accounts DROP CONSTRAINT ck_accounts_status;
ALTER TABLE accounts ADD CONSTRAINT ck_accounts_status CHECK (status IN ('INVITED', 'ACTIVE', 'DISABLED', 'CLOSED'));
