package org.jiangxin.training.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jiangxin.catalog.entity.PolicyKey;

/**
 * The terms of study that a class was opened with (R-324a): its hours, and what of the study policy it says by itself. What holds when
 * somebody studies is resolved from these and from the decisions of regions, project and class (catalog); its version is written into
 * every ledger interval.
 */
@Embeddable
public class StudyPolicy {
    /**
     * Name of the terms of a class that says nothing by itself but its hours and its day's limit: coverage, speed and checks are
     * those of the policy in force.
     */
    public static final String FOLLOWING = "institution-1";

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

    /** What the class says by itself about values of the policy. */
    public Map<PolicyKey, Integer> plan() {
        var plan = new EnumMap<PolicyKey, Integer>(PolicyKey.class);
        plan.put(PolicyKey.HOUR_MINUTES, hourMinutes);
        plan.put(PolicyKey.DAY_CAP, dayCapMinutes);
        if (!FOLLOWING.equals(policyVersion)) {
            plan.put(PolicyKey.FINISH_COVERAGE, coveragePercent);
            plan.put(PolicyKey.PLAY_RATE, ratePercent);
            plan.put(PolicyKey.TICK_MEAN, challengeSeconds);
        }
        return plan;
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
