package org.jiangxin.integrity.entity;

/**
 * What a rule may find (异常学习规则; docs/clues.md), with the number of the regulator's list. Only rules whose data the platform has; what
 * of the list is left out for want of data stands in docs/clues.md.
 */
public enum ClueKind {
    DAY_TOO_LONG(1, ClueSeverity.HIGH),
    OVERLAP(2, ClueSeverity.HIGH),
    SHARED_DEVICE(3, ClueSeverity.MIDDLE),
    /** One account on many devices in a day. */
    DEVICE_SPREAD(3, ClueSeverity.LOW),
    SHARED_ADDRESS(4, ClueSeverity.LOW),
    NIGHT_STUDY(5, ClueSeverity.LOW),
    UNBROKEN_STUDY(6, ClueSeverity.LOW),
    PLACE_JUMP(7, ClueSeverity.LOW),
    /** The address changed under many leases of a day. */
    ADDRESS_HOPS(7, ClueSeverity.LOW),
    FACE_DOUBTFUL(8, ClueSeverity.HIGH),
    CHECKS_MISSED(9, ClueSeverity.MIDDLE),
    /** Checks of who is there, missed during an exam. */
    EXAM_CHECKS_MISSED(9, ClueSeverity.HIGH),
    CHECKS_UNNATURAL(10, ClueSeverity.HIGH),
    FASTER_THAN_TIME(11, ClueSeverity.HIGH),
    /** Requests that no page of the platform sends. */
    FORGED_REQUESTS(11, ClueSeverity.HIGH),
    /** A program studies in the learner's place. */
    AUTOMATION(11, ClueSeverity.MIDDLE),
    EXAM_RUSHED(12, ClueSeverity.MIDDLE),
    EXAM_LEFT_PAGE(12, ClueSeverity.MIDDLE),
    EXAM_ALIKE(12, ClueSeverity.HIGH),
    EXAM_SAME_SCORES(12, ClueSeverity.MIDDLE),
    CLASS_IN_STEP(13, ClueSeverity.HIGH),
    /** Another authority's register names the learner as somebody the training is not for. */
    REGISTER_MATCH(14, ClueSeverity.HIGH),
    TRAINED_TWICE(15, ClueSeverity.MIDDLE),
    /** One mobile number, from account to account, or one e-mail address for many. */
    SHARED_CONTACT(16, ClueSeverity.MIDDLE),
    /** More people in an institution's rooms at one time than they hold. */
    CLASS_BEYOND_MEANS(17, ClueSeverity.MIDDLE),
    /** A class with more people, fewer hours or another share of theory than approved or usual. */
    CLASS_OFF_PLAN(17, ClueSeverity.LOW),
    WRITTEN_LATE(18, ClueSeverity.HIGH),
    /** A running class of which no study comes in. */
    REPORTING_GAP(19, ClueSeverity.LOW);

    private final int number;
    private final ClueSeverity severity;

    ClueKind(int number, ClueSeverity severity) {
        this.number = number;
        this.severity = severity;
    }

    /** Number in the regulator's list of anomalies. */
    public int number() {
        return number;
    }

    public ClueSeverity severity() {
        return severity;
    }
}
