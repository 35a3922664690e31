package org.jiangxin.supervision.entity;

/** What a file taken out of supervision lists. */
public enum ExportKind {
    /** Regions below one, with their sums. */
    REGIONS,
    /** Institutions of a county. */
    INSTITUTIONS,
    /** Classes of an institution. */
    CLASSES,
    /** Learners of a class. */
    LEARNERS,
    /** The ledger of one learner in one class (学时明细台账). */
    INTERVALS,
    /** Study of the classes of an institution by day, taken by the institution itself. */
    DAYS,
    /** One clue with its evidence, as a package of files. */
    CLUE
}
