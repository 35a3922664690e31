-- Why: what an institution takes away about its own classes is numbered and registered like what a regulator takes (R-331b).
-- Widens one condition; locks export_records for a moment. Roll back by restoring the narrower condition once no row is DAYS.
ALTER TABLE export_records DROP CONSTRAINT ck_export_records_kind;
ALTER TABLE export_records ADD CONSTRAINT ck_export_records_kind CHECK (kind IN ('REGIONS', 'INSTITUTIONS', 'CLASSES', 'LEARNERS', 'INTERVALS', 'DAYS'));
