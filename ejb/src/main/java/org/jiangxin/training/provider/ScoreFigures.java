package org.jiangxin.training.provider;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;

/** Best scores of many enrolments at once, for the board of a class. */
public interface ScoreFigures {
    /** The best marked attempt of one enrolment. */
    record Score(BigDecimal score, BigDecimal fullScore, boolean passed) {}

    /** By enrolment; those without a marked attempt are left out. */
    Map<Long, Score> best(Collection<Long> enrolmentIds);
}
