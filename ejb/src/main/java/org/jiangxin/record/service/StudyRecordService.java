package org.jiangxin.record.service;

import static org.jiangxin.shared.security.Role.LEARNER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiangxin.course.service.CourseService;
import org.jiangxin.exam.service.ResultService;
import org.jiangxin.learning.service.ProgressService;
import org.jiangxin.record.entity.Certificate;
import org.jiangxin.record.repository.Certificates;
import org.jiangxin.record.service.StudyRecord.Standing;
import org.jiangxin.shared.security.Caller;
import org.jiangxin.shared.time.ChinaTime;
import org.jiangxin.training.service.EnrolmentFacts;
import org.jiangxin.training.service.EnrolmentService;

/** A learner's study records over all classes, finished, running and left (R-331e, R-331f). Reads only the own ones. */
@Stateless
public class StudyRecordService {
    @Inject
    EnrolmentService enrolments;

    @Inject
    CourseService courses;

    @Inject
    ProgressService progress;

    @Inject
    ResultService results;

    @Inject
    Certificates certificates;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** The signed-in learner's records, newest first. */
    @RolesAllowed(LEARNER)
    public List<StudyRecord> mine() {
        var issued = certificates.ofLearner(caller.accountId()).stream()
                .collect(Collectors.toMap(Certificate::enrolmentId, Certificate::publicId));
        return enrolments.mine().stream()
                .map(enrolment -> record(enrolment, issued))
                .toList();
    }

    private StudyRecord record(EnrolmentFacts enrolment, Map<Long, String> issued) {
        var studied = progress.of(enrolment.enrolmentId());
        var passed = enrolment.isWithdrawn()
                ? null
                : results.passed(enrolment.enrolmentId()).orElse(null);
        return new StudyRecord(
                enrolment.publicId(),
                enrolment.className(),
                courses.outline(enrolment.courseVersionId()).title(),
                enrolment.institutionName(),
                enrolment.startsOn(),
                enrolment.endsOn(),
                standing(enrolment, clock.instant()),
                enrolment.completedAt() == null ? enrolment.withdrawnAt() : enrolment.completedAt(),
                studied.creditedMillis(),
                studied.pendingMillis(),
                studied.uncountedMillis(),
                enrolment.requiredMillis(),
                enrolment.hourMinutes(),
                studied.lessonsComplete(),
                studied.lessonsRequired(),
                passed == null ? null : passed.score(),
                passed == null ? null : passed.fullScore(),
                issued.get(enrolment.enrolmentId()));
    }

    /** An active enrolment of a class that is over is unfinished. */
    static Standing standing(EnrolmentFacts enrolment, Instant now) {
        return switch (enrolment.status()) {
            case COMPLETED -> Standing.COMPLETED;
            case WITHDRAWN -> enrolment.hadStarted() ? Standing.LEFT_AFTER_START : Standing.LEFT_BEFORE_START;
            case LISTED, ACTIVE ->
                ChinaTime.dayOf(now).isAfter(enrolment.endsOn()) ? Standing.UNFINISHED : Standing.STUDYING;
        };
    }
}
