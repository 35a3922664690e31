-- Why: the application works as a user who owns nothing, so that ledger, journal and audit rows can be inserted and read
-- but never changed. The owner is the migration user. On Oracle a DBA makes the user.
CREATE USER IF NOT EXISTS ${appUser} PASSWORD '${appPassword}';
