package org.jiangxin.exam.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangxin.exam.entity.Attempt;
import org.jiangxin.exam.entity.AttemptResult;
import org.jiangxin.exam.repository.AttemptResults;
import org.jiangxin.exam.repository.Attempts;
import org.jiangxin.exam.repository.Exams;
import org.jiangxin.exam.rule.AttemptsAreLeft;
import org.jiangxin.exam.rule.ClassIsNotSuspended;
import org.jiangxin.exam.rule.EnrolmentIsActive;
import org.jiangxin.exam.rule.IdentityIsVerified;
import org.jiangxin.exam.rule.LastIsMarked;
import org.jiangxin.exam.rule.NotYetPassed;
import org.jiangxin.exam.rule.StudyIsDone;
import org.jiangxin.exam.rule.WindowIsOpen;
import org.jiangxin.identity.service.IdentityGate;
import org.jiangxin.learning.service.ProgressService;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.training.service.EnrolmentFacts;

/** Finds the exam of an enrolment and holds the candidate against every rule of the start at once. */
@Dependent
class Candidacies {
    @Inject
    Exams exams;

    @Inject
    Attempts attempts;

    @Inject
    AttemptResults results;

    @Inject
    IdentityGate identity;

    @Inject
    ProgressService progress;

    /** Empty when the course has no exam. */
    Optional<Candidacy> of(EnrolmentFacts enrolment, Instant now) {
        return exams.ofClass(enrolment.courseVersionId(), enrolment.classId()).map(exam -> {
            var sittings = attempts.ofExam(exam.id(), enrolment.learnerId());
            var marked = results.ofAttempts(sittings.stream().map(Attempt::id).toList()).stream()
                    .collect(Collectors.toMap(AttemptResult::attemptId, Function.identity()));
            return new Candidacy(enrolment, exam, sittings, marked, now);
        });
    }

    /** Every reason why the exam cannot be begun now. */
    List<Refusal> refusals(Candidacy candidacy) {
        var enrolment = candidacy.enrolment();
        var refusals = new ArrayList<Refusal>();
        IdentityIsVerified.refusal(identity.isVerified(enrolment.learnerId())).ifPresent(refusals::add);
        EnrolmentIsActive.refusal(enrolment.isActive()).ifPresent(refusals::add);
        ClassIsNotSuspended.refusal(enrolment.isSuspended()).ifPresent(refusals::add);
        study(enrolment).ifPresent(refusals::add);
        WindowIsOpen.refusal(candidacy.exam().opensAt(), candidacy.closesAt(), candidacy.now())
                .ifPresent(refusals::add);
        NotYetPassed.refusal(candidacy.isPassed()).ifPresent(refusals::add);
        LastIsMarked.refusal(candidacy.isWaitingForMarks()).ifPresent(refusals::add);
        AttemptsAreLeft.refusal(candidacy.used(), candidacy.exam().attemptsAllowed())
                .ifPresent(refusals::add);
        return refusals;
    }

    private Optional<Refusal> study(EnrolmentFacts enrolment) {
        var study = progress.of(enrolment.enrolmentId());
        return StudyIsDone.refusal(
                study.done(),
                study.lessonsRequired() - study.lessonsComplete(),
                enrolment.requiredMillis() - study.creditedMillis());
    }
}
