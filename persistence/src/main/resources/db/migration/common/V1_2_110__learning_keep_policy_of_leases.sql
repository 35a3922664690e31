-- Why: a running lease keeps the policy it began with on every node and after a restart (issue 4.1): the version is kept in its row,
-- with the life it has without a beat. Leases that run at the upgrade ask anew. Locks one short table; drop the columns to roll back.
ALTER TABLE playback_leases ADD policy_version VARCHAR2(40 CHAR);
ALTER TABLE playback_leases ADD life_seconds NUMBER(10) DEFAULT 90 NOT NULL;
