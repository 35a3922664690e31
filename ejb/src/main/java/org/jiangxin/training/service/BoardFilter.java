package org.jiangxin.training.service;

/** Which learners of a class a board shows: all, or those somebody should look after. */
public enum BoardFilter {
    ALL,
    /** Not verified: cannot study. */
    UNVERIFIED,
    /** Not one day of study, or none for five days, and the hours are not done. */
    IDLE,
    /** Pending time waits for a check. */
    PENDING,
    /** The hours are done. */
    HOURS_DONE,
    COMPLETED
}
