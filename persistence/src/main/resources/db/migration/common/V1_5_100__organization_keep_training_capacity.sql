-- Why: an institution that trains more people at one time than its rooms hold is something to look at (FACTS 3.3 no. 17). What a regulator
-- found is kept with its document, insert-only. A new table, and an index by which a night reads one day's timetable; drop both to roll back.
CREATE SEQUENCE training_capacities_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE training_capacities (
  id NUMBER(19) NOT NULL,
  organization_id NUMBER(19) NOT NULL,
  people NUMBER(6) NOT NULL,
  source_text VARCHAR2(200 CHAR) NOT NULL,
  recorded_by NUMBER(19) NOT NULL,
  recorded_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_training_capacities PRIMARY KEY (id),
  CONSTRAINT uk_training_capacities UNIQUE (organization_id, recorded_at),
  CONSTRAINT fk_training_capacities_org FOREIGN KEY (organization_id) REFERENCES organizations (id),
  CONSTRAINT ck_training_capacities_people CHECK (people > 0)
);
GRANT SELECT, INSERT ON training_capacities TO ${appUser};

CREATE INDEX ix_class_sessions_day ON class_sessions (held_on, form);
