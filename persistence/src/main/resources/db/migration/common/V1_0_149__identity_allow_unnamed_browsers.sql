-- Why: a browser that says no name is stored as an empty text, which is NULL on Oracle and H2 alike (R-324a). Short lock on the
-- table's definition; roll back by setting a name and MODIFY (browser NOT NULL).
ALTER TABLE sign_ins MODIFY (browser NULL);
