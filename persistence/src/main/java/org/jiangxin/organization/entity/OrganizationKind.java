package org.jiangxin.organization.entity;

/** What an organization is: 培训机构, 用人单位 that trains its own people, or 监管部门. */
public enum OrganizationKind {
    TRAINING_INSTITUTION,
    EMPLOYER,
    REGULATOR;

    /** Whether it asks to be admitted; a regulator is set up by the platform. */
    public boolean isAdmitted() {
        return this != REGULATOR;
    }
}
