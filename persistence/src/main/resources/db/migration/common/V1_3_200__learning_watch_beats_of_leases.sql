-- Why: a lease notices when its beats come from another network address than it was given to (ATK-14), and when they come as evenly as
-- no page sends them (ATK-15). Only a keyed index of the address is kept. Adds columns to one short table; drop them to roll back.
ALTER TABLE playback_leases ADD address_index VARCHAR2(32 CHAR);
ALTER TABLE playback_leases ADD beat_gaps NUMBER(10) DEFAULT 0 NOT NULL;
ALTER TABLE playback_leases ADD beat_gap_sum NUMBER(19) DEFAULT 0 NOT NULL;
ALTER TABLE playback_leases ADD beat_gap_squares NUMBER(19) DEFAULT 0 NOT NULL;
