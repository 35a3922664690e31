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
    private final int finishCoverage;

    StudyRules(PolicyTerms terms) {
        version = terms.version();
        amounts = terms.amounts();
        var named = terms.values().get(PolicyKey.FINISH_COVERAGE);
        finishCoverage = named == null ? 0 : named.amount();
    }

    /** What a ledger entry names. */
    public String version() {
        return version;
    }

    public int amount(PolicyKey key) {
        return amounts.get(key);
    }

    /**
     * Least coverage that completes a lesson that plays; 0 in a version of before this was asked, so that what was begun under it is
     * not held to a rule it did not know.
     */
    public int finishCoverage() {
        return finishCoverage;
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
