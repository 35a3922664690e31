-- Why: whoever appeals against a clue, or states the institution's side, shows what happened with pictures (R-324a). They are evidence:
-- sealed, insert-only for the application, kept with the step they belong to. New table only, locks nothing; drop it to roll back.
CREATE SEQUENCE clue_pictures_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE clue_pictures (
  id NUMBER(19) NOT NULL,
  public_id VARCHAR2(22 CHAR) NOT NULL,
  clue_id NUMBER(19) NOT NULL,
  step_id NUMBER(19) NOT NULL,
  place NUMBER(2) NOT NULL,
  content_sealed BLOB NOT NULL,
  small_sealed BLOB NOT NULL,
  stored_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_clue_pictures PRIMARY KEY (id),
  CONSTRAINT uk_clue_pictures_public_id UNIQUE (public_id),
  CONSTRAINT uk_clue_pictures_place UNIQUE (step_id, place),
  CONSTRAINT fk_clue_pictures_clue FOREIGN KEY (clue_id) REFERENCES clues (id),
  CONSTRAINT fk_clue_pictures_step FOREIGN KEY (step_id) REFERENCES clue_steps (id),
  CONSTRAINT ck_clue_pictures_place CHECK (place BETWEEN 1 AND 3)
);
CREATE INDEX ix_clue_pictures_clue ON clue_pictures (clue_id);
GRANT SELECT, INSERT ON clue_pictures TO ${appUser};
