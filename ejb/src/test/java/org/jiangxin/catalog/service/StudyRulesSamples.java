package org.jiangxin.catalog.service;

import org.jiangxin.catalog.entity.PolicyKey;
import org.jiangxin.catalog.rule.PolicyTerms;

/** Versions of the study policy for the tests of those who study by them. */
public final class StudyRulesSamples {
    private StudyRulesSamples() {}

    /** Nobody has decided anything. */
    public static StudyRules recommended() {
        return new StudyRules(new PolicyTerms("p-recommended", ""));
    }

    /** One value is decided. */
    public static StudyRules with(PolicyKey key, int amount) {
        return new StudyRules(StudyRulesTest.terms(key, amount));
    }
}
