package org.jiangxin.organization.entity;

/** What happened to an organization, for its history. */
public enum OrganizationDeed {
    REGISTERED,
    HANDED_IN_AGAIN,
    RETURNED,
    APPROVED,
    REVIEW_ASKED,
    REVIEW_RETURNED,
    VERIFIED_AGAIN,
    REMINDED,
    LAPSED,
    SUSPENDED,
    RESUMED,
    REMOVED
}
