-- Why: a clue that is taken away with its evidence is numbered and registered like every other file (R-324c).
-- Widens one condition; locks export_records for a moment. Roll back by restoring the narrower condition once no row is CLUE.
ALTER TABLE export_records DROP CONSTRAINT ck_export_records_kind;
ALTER TABLE export_records ADD CONSTRAINT ck_export_records_kind CHECK (kind IN ('REGIONS', 'INSTITUTIONS', 'CLASSES', 'LEARNERS', 'INTERVALS', 'DAYS', 'CLUE'));
