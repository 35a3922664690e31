package org.jiangxin.training.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.util.Objects;

/**
 * How study time counts in a class: values differ by province and year, so they are data with a version, written into every
 * ledger interval (R-324a).
 */
@Embeddable
public class StudyPolicy {
    @Column(name = "required_seconds")
    private int requiredSeconds;

    @Column(name = "hour_minutes")
    private int hourMinutes;

    @Column(name = "day_cap_minutes")
    private int dayCapMinutes;

    @Column(name = "coverage_percent")
    private int coveragePercent;

    @Column(name = "rate_percent")
    private int ratePercent;

    @Column(name = "challenge_seconds")
    private int challengeSeconds;

    @Column(name = "policy_version")
    private String policyVersion;

    protected StudyPolicy() {}

    /**
     * @param required study time needed for completion
     * @param hourMinutes minutes of one 学时
     * @param dayCap most study time that counts in one day
     * @param coveragePercent how much of a video must be seen where the lesson does not say otherwise
     * @param ratePercent fastest playing that counts, 100 = as recorded
     * @param challengeEvery mean interval of random checks
     * @param version name of the rule text these values come from
     */
    public StudyPolicy(
            Duration required,
            int hourMinutes,
            Duration dayCap,
            int coveragePercent,
            int ratePercent,
            Duration challengeEvery,
            String version) {
        if (required.isNegative()
                || hourMinutes < 1
                || dayCap.isNegative()
                || dayCap.isZero()
                || challengeEvery.isZero()) {
            throw new IllegalArgumentException("study policy " + version);
        }
        if (coveragePercent < 1 || coveragePercent > 100 || ratePercent < 50 || ratePercent > 200) {
            throw new IllegalArgumentException("study policy " + version);
        }
        this.requiredSeconds = Math.toIntExact(required.toSeconds());
        this.hourMinutes = hourMinutes;
        this.dayCapMinutes = Math.toIntExact(dayCap.toMinutes());
        this.coveragePercent = coveragePercent;
        this.ratePercent = ratePercent;
        this.challengeSeconds = Math.toIntExact(challengeEvery.toSeconds());
        this.policyVersion = Objects.requireNonNull(version);
    }

    public Duration required() {
        return Duration.ofSeconds(requiredSeconds);
    }

    public int hourMinutes() {
        return hourMinutes;
    }

    public Duration dayCap() {
        return Duration.ofMinutes(dayCapMinutes);
    }

    public int coveragePercent() {
        return coveragePercent;
    }

    public int ratePercent() {
        return ratePercent;
    }

    public Duration challengeEvery() {
        return Duration.ofSeconds(challengeSeconds);
    }

    public String policyVersion() {
        return policyVersion;
    }
}
