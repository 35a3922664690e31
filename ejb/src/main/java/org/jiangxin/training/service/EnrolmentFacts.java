package org.jiangxin.training.service;

import java.time.Instant;
import java.time.LocalDate;
import org.jiangxin.catalog.entity.PolicyKey;
import org.jiangxin.catalog.service.StudyRules;
import org.jiangxin.training.entity.EnrolmentStatus;
import org.jiangxin.training.entity.TrainingClassStatus;

/**
 * An enrolment with what its class demands.
 *
 * @param learnerId account id of the learner
 * @param contactLine whom to ask
 * @param startsOn first day of study
 * @param endsOn last day of study
 * @param requiredMillis study time needed for completion
 * @param hourMinutes minutes of one 学时
 * @param dayCapMillis most study time that counts in one day
 * @param coveragePercent least coverage of what plays that the policy asks for; a lesson may ask for more
 * @param ratePercent fastest playing that counts, 100 = as recorded
 * @param challengeSeconds mean interval of random checks
 * @param policyVersion version of the study policy that holds for the class now
 * @param startedAt first moment of study, or null
 * @param hadStarted after a withdrawal: whether study had begun
 */
public record EnrolmentFacts(
        long enrolmentId,
        String publicId,
        long learnerId,
        long classId,
        String classPublicId,
        String classCode,
        String className,
        String institutionName,
        String regionName,
        String contactLine,
        TrainingClassStatus classStatus,
        long courseVersionId,
        EnrolmentStatus status,
        LocalDate startsOn,
        LocalDate endsOn,
        long requiredMillis,
        int hourMinutes,
        long dayCapMillis,
        int coveragePercent,
        int ratePercent,
        int challengeSeconds,
        String policyVersion,
        Instant enrolledAt,
        Instant startedAt,
        Instant withdrawnAt,
        boolean hadStarted,
        Instant completedAt) {
    private static final double MILLIS_PER_MINUTE = 60_000d;

    /** The same enrolment judged by the policy that a running lease began with. */
    public EnrolmentFacts under(StudyRules rules) {
        return new EnrolmentFacts(
                enrolmentId,
                publicId,
                learnerId,
                classId,
                classPublicId,
                classCode,
                className,
                institutionName,
                regionName,
                contactLine,
                classStatus,
                courseVersionId,
                status,
                startsOn,
                endsOn,
                requiredMillis,
                hourMinutes,
                rules.minutesInMillis(PolicyKey.DAY_CAP),
                rules.finishCoverage(),
                rules.amount(PolicyKey.PLAY_RATE),
                rules.amount(PolicyKey.TICK_MEAN),
                rules.version(),
                enrolledAt,
                startedAt,
                withdrawnAt,
                hadStarted,
                completedAt);
    }

    /** Study time needed for completion, in 学时 of this class. */
    public double requiredHours() {
        return requiredMillis / (hourMinutes * MILLIS_PER_MINUTE);
    }

    public boolean isActive() {
        return status == EnrolmentStatus.ACTIVE;
    }

    public boolean isCompleted() {
        return status == EnrolmentStatus.COMPLETED;
    }

    public boolean isWithdrawn() {
        return status == EnrolmentStatus.WITHDRAWN;
    }

    /** Whether the regulator has suspended the class. */
    public boolean isSuspended() {
        return classStatus == TrainingClassStatus.SUSPENDED;
    }

    /** Whether study counts on that day: active, the class running and within its dates. */
    public boolean isStudyOpen(LocalDate today) {
        return isActive()
                && classStatus == TrainingClassStatus.RUNNING
                && !today.isBefore(startsOn)
                && !today.isAfter(endsOn);
    }
}
