package org.jiangxin.learning.entity;

/** ACTIVE while a page studies, SUSPENDED after a missed check until the page asks again, FREE when nobody holds it. */
public enum LeaseStatus {
    ACTIVE,
    SUSPENDED,
    FREE
}
