package org.jiangxin.identity.entity;

/** What a person decided about a document. */
public enum ConsentDecision {
    GIVEN,
    REFUSED,
    WITHDRAWN
}
