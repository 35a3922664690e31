package org.jiangxin.catalog.service;

import java.util.Map;
import org.jiangxin.catalog.entity.PolicyKey;
import org.jiangxin.catalog.rule.PolicyTerms;

/** A version of the study policy, ready to be asked for its values. */
public final class StudyRules {
    private static final long MILLIS = 1000L;
    private static final long MINUTE_MILLIS = 60_000L;

    private final String version;
    private final Map<PolicyKey, Integer> amounts;

    StudyRules(PolicyTerms terms) {
        version = terms.version();
        amounts = terms.amounts();
    }

    /** What a ledger entry names. */
    public String version() {
        return version;
    }

    public int amount(PolicyKey key) {
        return amounts.get(key);
    }

    /** A value in seconds, in milliseconds. */
    public long secondsInMillis(PolicyKey key) {
        return amount(key) * MILLIS;
    }

    /** A value in minutes, in milliseconds. */
    public long minutesInMillis(PolicyKey key) {
        return amount(key) * MINUTE_MILLIS;
    }
}
