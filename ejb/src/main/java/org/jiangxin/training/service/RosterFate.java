package org.jiangxin.training.service;

/** What becomes of a row of a roster: a new learner of the class, a change, nothing new, or refused. */
public enum RosterFate {
    ADD,
    CHANGE,
    SAME,
    REFUSED
}
