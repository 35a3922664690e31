package org.jiangxin.learning.entity;

/** What a ledger entry says. */
public enum EntryKind {
    /** Time was spent: so much was earned and waits for confirmation, so much did not count. */
    SPAN,
    /** A check was passed: what was earned in this lesson on this day, and not confirmed before, is credited. */
    CONFIRMATION,
    /** Two persons added credited time, or took it away (学时更正). */
    CORRECTION,
    /** A check was not made up for in time (逾期未补): what waited for it in this lesson on this day does not count. */
    LAPSE
}
