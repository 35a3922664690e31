package org.jiangxin.identity.entity;

/** What entering a one-time code came to. */
public enum CodeCheck {
    RIGHT,
    WRONG,
    EXPIRED,
    EXHAUSTED
}
