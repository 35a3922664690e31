-- Why: the end of the window an attempt was assigned for is kept with it, so that the deadline and an absence follow from the
-- attempt alone, also when the window ends with the class (R-331d). Adds a nullable column, locks briefly; drop to roll back.
ALTER TABLE attempts ADD window_ends_at TIMESTAMP(6) WITH TIME ZONE;
CREATE INDEX ix_attempts_window ON attempts (status, window_ends_at);
