-- Why: many accounts behind one network address on one day is something to look at (FACTS 3.3 no. 4). Only a keyed index of the address
-- is kept, never the address. Adds an empty column and an index; drop both to roll back.
ALTER TABLE sign_ins ADD address_index VARCHAR2(32 CHAR);
CREATE INDEX ix_sign_ins_started ON sign_ins (started_at);
