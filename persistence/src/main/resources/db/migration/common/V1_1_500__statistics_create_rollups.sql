-- Why: sums that every list and dashboard reads instead of the ledger (DESIGN §10, R-324b, R-324c, R-331b, R-331c). All of them can
-- be made anew from ledger and enrolments. New tables only, locks nothing; drop to roll back.
CREATE TABLE counted_enrolments (
  enrolment_id NUMBER(19) NOT NULL,
  class_id NUMBER(19) NOT NULL,
  learner_id NUMBER(19) NOT NULL,
  enrolled_on DATE NOT NULL,
  started_on DATE,
  left_on DATE,
  left_started NUMBER(1) DEFAULT 0 NOT NULL,
  completed_on DATE,
  certified_on DATE,
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_counted_enrolments PRIMARY KEY (enrolment_id),
  CONSTRAINT ck_counted_enrolments_left CHECK (left_started IN (0, 1))
);
CREATE INDEX ix_counted_enrolments_class ON counted_enrolments (class_id);
CREATE INDEX ix_counted_enrolments_learner ON counted_enrolments (learner_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON counted_enrolments TO ${appUser};

CREATE TABLE class_totals (
  class_id NUMBER(19) NOT NULL,
  organization_id NUMBER(19),
  region_code VARCHAR2(6 CHAR) NOT NULL,
  course_version_id NUMBER(19) NOT NULL,
  credited_millis NUMBER(19) NOT NULL,
  pending_millis NUMBER(19) NOT NULL,
  uncounted_millis NUMBER(19) NOT NULL,
  studied NUMBER(19) NOT NULL,
  enrolled NUMBER(19) NOT NULL,
  started NUMBER(19) NOT NULL,
  left_before NUMBER(19) NOT NULL,
  left_after NUMBER(19) NOT NULL,
  completed NUMBER(19) NOT NULL,
  certified NUMBER(19) NOT NULL,
  cohort_completed NUMBER(19) NOT NULL,
  cohort_left NUMBER(19) NOT NULL,
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_class_totals PRIMARY KEY (class_id)
);
CREATE INDEX ix_class_totals_region ON class_totals (region_code, organization_id);
CREATE INDEX ix_class_totals_organization ON class_totals (organization_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON class_totals TO ${appUser};

CREATE SEQUENCE class_days_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE class_days (
  id NUMBER(19) NOT NULL,
  class_id NUMBER(19) NOT NULL,
  study_day DATE NOT NULL,
  credited_millis NUMBER(19) NOT NULL,
  pending_millis NUMBER(19) NOT NULL,
  uncounted_millis NUMBER(19) NOT NULL,
  studied NUMBER(19) NOT NULL,
  enrolled NUMBER(19) NOT NULL,
  started NUMBER(19) NOT NULL,
  left_before NUMBER(19) NOT NULL,
  left_after NUMBER(19) NOT NULL,
  completed NUMBER(19) NOT NULL,
  certified NUMBER(19) NOT NULL,
  cohort_completed NUMBER(19) NOT NULL,
  cohort_left NUMBER(19) NOT NULL,
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_class_days PRIMARY KEY (id),
  CONSTRAINT uk_class_days_day UNIQUE (class_id, study_day)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON class_days TO ${appUser};

CREATE SEQUENCE region_months_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE region_months (
  id NUMBER(19) NOT NULL,
  region_code VARCHAR2(6 CHAR) NOT NULL,
  month_start DATE NOT NULL,
  credited_millis NUMBER(19) NOT NULL,
  pending_millis NUMBER(19) NOT NULL,
  uncounted_millis NUMBER(19) NOT NULL,
  studied NUMBER(19) NOT NULL,
  enrolled NUMBER(19) NOT NULL,
  started NUMBER(19) NOT NULL,
  left_before NUMBER(19) NOT NULL,
  left_after NUMBER(19) NOT NULL,
  completed NUMBER(19) NOT NULL,
  certified NUMBER(19) NOT NULL,
  cohort_completed NUMBER(19) NOT NULL,
  cohort_left NUMBER(19) NOT NULL,
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_region_months PRIMARY KEY (id),
  CONSTRAINT uk_region_months_month UNIQUE (region_code, month_start)
);
CREATE INDEX ix_region_months_month ON region_months (month_start, region_code);
GRANT SELECT, INSERT, UPDATE, DELETE ON region_months TO ${appUser};
