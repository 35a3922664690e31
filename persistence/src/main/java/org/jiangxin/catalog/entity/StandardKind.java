package org.jiangxin.catalog.entity;

/** 国家职业标准, 专项职业能力考核规范, 企业岗位规范: three sources, one shape. */
public enum StandardKind {
    NATIONAL,
    SPECIAL,
    /** Written by an institution or employer for its own posts; others do not see it. */
    POST
}
