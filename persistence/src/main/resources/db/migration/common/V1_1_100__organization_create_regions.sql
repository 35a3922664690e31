-- Why: 行政区划 as versioned data (R-321a): a code that is abolished or renamed stays readable with the day it ended.
-- New table only, locks nothing; drop it to roll back.
CREATE SEQUENCE regions_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE regions (
  id NUMBER(19) NOT NULL,
  code VARCHAR2(6 CHAR) NOT NULL,
  name VARCHAR2(60 CHAR) NOT NULL,
  region_level VARCHAR2(10 CHAR) NOT NULL,
  parent_code VARCHAR2(6 CHAR),
  data_version VARCHAR2(40 CHAR) NOT NULL,
  valid_from DATE NOT NULL,
  valid_to DATE,
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_regions PRIMARY KEY (id),
  CONSTRAINT uk_regions_code UNIQUE (code, valid_from),
  CONSTRAINT ck_regions_level CHECK (region_level IN ('PROVINCE', 'CITY', 'COUNTY')),
  CONSTRAINT ck_regions_parent CHECK (region_level = 'PROVINCE' OR parent_code IS NOT NULL)
);
CREATE INDEX ix_regions_parent ON regions (parent_code, valid_to);
GRANT SELECT, INSERT, UPDATE, DELETE ON regions TO ${appUser};
