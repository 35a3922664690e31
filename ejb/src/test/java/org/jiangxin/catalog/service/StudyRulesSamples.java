package org.jiangxin.catalog.service;

import org.jiangxin.catalog.entity.PolicyKey;

/** Versions of the study policy for the tests of those who study by them. */
public final class StudyRulesSamples {
    private StudyRulesSamples() {}

    /** The recommendations with this coverage. */
    public static StudyRules withFinishCoverage(int percent) {
        return new StudyRules(StudyRulesTest.terms(PolicyKey.FINISH_COVERAGE, percent));
    }
}
