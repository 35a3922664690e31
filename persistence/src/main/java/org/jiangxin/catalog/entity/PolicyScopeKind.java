package org.jiangxin.catalog.entity;

/** For whom a policy value holds; from the widest to the narrowest. */
public enum PolicyScopeKind {
    PROVINCE,
    CITY,
    COUNTY,
    PROJECT,
    CLASS;

    public boolean isRegion() {
        return this == PROVINCE || this == CITY || this == COUNTY;
    }
}
