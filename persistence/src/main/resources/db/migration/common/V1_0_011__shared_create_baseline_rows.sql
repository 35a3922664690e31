-- Why: the benchmark compares every operation with one bare compare-and-set update of the same server in the same run.
CREATE TABLE baseline_rows (
  id NUMBER(19) NOT NULL,
  counter NUMBER(19) NOT NULL,
  CONSTRAINT pk_baseline_rows PRIMARY KEY (id)
);
GRANT SELECT, INSERT, UPDATE ON baseline_rows TO ${appUser};
