package org.jiangxin.learning.rule;

import java.util.random.RandomGenerator;
import org.jiangxin.catalog.entity.PolicyKey;
import org.jiangxin.catalog.service.StudyRules;

/**
 * Whether a check that is due asks for a face (R-324a). Drawn for each check by itself, so that none can be foreseen from those before; over
 * many hours there are as many as the policy wants in one.
 */
public final class FaceTiming {
    private static final double MINUTE = 60;

    private FaceTiming() {}

    /** Whether this one does. @param random unpredictable in production */
    public static boolean isFace(StudyRules rules, RandomGenerator random) {
        return random.nextDouble() < share(rules);
    }

    /** The share of checks that ask for a face: checks are a mean time apart, and so many of an hour's are faces. */
    static double share(StudyRules rules) {
        var checksInAnHour = rules.amount(PolicyKey.HOUR_MINUTES) * MINUTE / rules.amount(PolicyKey.TICK_MEAN);
        return Math.min(1, rules.amount(PolicyKey.FACE_PER_HOUR) / checksInAnHour);
    }
}
