-- Why: institutions, employers and regulators with their qualification review, licence, staff and history (R-321a).
-- New tables only, locks nothing; drop them to roll back.
CREATE SEQUENCE organizations_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE organizations (
  id NUMBER(19) NOT NULL,
  public_id VARCHAR2(22 CHAR) NOT NULL,
  kind VARCHAR2(20 CHAR) NOT NULL,
  status VARCHAR2(10 CHAR) NOT NULL,
  name VARCHAR2(100 CHAR) NOT NULL,
  uscc VARCHAR2(18 CHAR),
  uscc_suspect NUMBER(1) DEFAULT 0 NOT NULL,
  address VARCHAR2(200 CHAR) NOT NULL,
  region_code VARCHAR2(6 CHAR) NOT NULL,
  legal_representative_sealed VARCHAR2(400 CHAR),
  contact_name_sealed VARCHAR2(400 CHAR),
  contact_position VARCHAR2(40 CHAR),
  contact_mobile_index VARCHAR2(32 CHAR),
  contact_mobile_sealed VARCHAR2(200 CHAR),
  proposed_name VARCHAR2(100 CHAR),
  proposed_legal_sealed VARCHAR2(400 CHAR),
  review_asked_at TIMESTAMP(6) WITH TIME ZONE,
  decision_reason VARCHAR2(500 CHAR),
  decided_at TIMESTAMP(6) WITH TIME ZONE,
  verified_until DATE,
  reminded_for DATE,
  lapse_told_for DATE,
  created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_organizations PRIMARY KEY (id),
  CONSTRAINT uk_organizations_public_id UNIQUE (public_id),
  CONSTRAINT uk_organizations_uscc UNIQUE (uscc),
  CONSTRAINT ck_organizations_kind CHECK (kind IN ('TRAINING_INSTITUTION', 'EMPLOYER', 'REGULATOR')),
  CONSTRAINT ck_organizations_status CHECK (status IN ('PENDING', 'APPROVED', 'RETURNED', 'SUSPENDED', 'REMOVED')),
  CONSTRAINT ck_organizations_suspect CHECK (uscc_suspect IN (0, 1)),
  CONSTRAINT ck_organizations_uscc CHECK (kind = 'REGULATOR' OR uscc IS NOT NULL)
);
CREATE INDEX ix_organizations_region ON organizations (region_code, status);
CREATE INDEX ix_organizations_review ON organizations (review_asked_at);
CREATE INDEX ix_organizations_name ON organizations (name);
GRANT SELECT, INSERT, UPDATE, DELETE ON organizations TO ${appUser};

CREATE SEQUENCE organization_licences_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE organization_licences (
  id NUMBER(19) NOT NULL,
  organization_id NUMBER(19) NOT NULL,
  standing VARCHAR2(10 CHAR) NOT NULL,
  content_sealed BLOB NOT NULL,
  stored_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_organization_licences PRIMARY KEY (id),
  CONSTRAINT uk_organization_licences UNIQUE (organization_id, standing),
  CONSTRAINT fk_organization_licences_org FOREIGN KEY (organization_id) REFERENCES organizations (id),
  CONSTRAINT ck_organization_licences CHECK (standing IN ('CURRENT', 'PROPOSED'))
);
GRANT SELECT, INSERT, UPDATE, DELETE ON organization_licences TO ${appUser};

CREATE SEQUENCE organization_steps_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE organization_steps (
  id NUMBER(19) NOT NULL,
  organization_id NUMBER(19) NOT NULL,
  deed VARCHAR2(20 CHAR) NOT NULL,
  reason VARCHAR2(500 CHAR),
  actor VARCHAR2(20 CHAR) NOT NULL,
  happened_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  CONSTRAINT pk_organization_steps PRIMARY KEY (id),
  CONSTRAINT fk_organization_steps_org FOREIGN KEY (organization_id) REFERENCES organizations (id)
);
CREATE INDEX ix_organization_steps_org ON organization_steps (organization_id, id);
GRANT SELECT, INSERT ON organization_steps TO ${appUser};

CREATE SEQUENCE staff_members_seq START WITH 1 INCREMENT BY 50 CACHE 1000;
CREATE TABLE staff_members (
  id NUMBER(19) NOT NULL,
  public_id VARCHAR2(22 CHAR) NOT NULL,
  account_id NUMBER(19) NOT NULL,
  active_account_id NUMBER(19),
  organization_id NUMBER(19) NOT NULL,
  member_since TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  member_until TIMESTAMP(6) WITH TIME ZONE,
  version NUMBER(19) NOT NULL,
  CONSTRAINT pk_staff_members PRIMARY KEY (id),
  CONSTRAINT uk_staff_members_public_id UNIQUE (public_id),
  CONSTRAINT uk_staff_members_active UNIQUE (active_account_id),
  CONSTRAINT fk_staff_members_org FOREIGN KEY (organization_id) REFERENCES organizations (id),
  CONSTRAINT ck_staff_members_active CHECK (active_account_id IS NULL OR active_account_id = account_id)
);
CREATE INDEX ix_staff_members_org ON staff_members (organization_id, member_until);
CREATE INDEX ix_staff_members_account ON staff_members (account_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON staff_members TO ${appUser};
