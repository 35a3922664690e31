package org.jiangxin.identity.entity;

/** What an account is reached by. */
public enum ContactKind {
    MOBILE,
    EMAIL
}
