package org.jiangxin.exam.service;

import static org.jiangxin.shared.security.Role.LEARNER;
import static org.jiangxin.shared.security.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangxin.exam.entity.Attempt;
import org.jiangxin.exam.entity.AttemptResult;
import org.jiangxin.exam.repository.AnswerEntries;
import org.jiangxin.exam.repository.AttemptResults;
import org.jiangxin.exam.repository.Attempts;
import org.jiangxin.exam.repository.Exams;
import org.jiangxin.shared.security.Caller;
import org.jiangxin.shared.security.Role;
import org.jiangxin.shared.time.DatabaseClock;
import org.jiangxin.training.service.EnrolmentService;

/**
 * Results of attempts (R-331d): score, time, conduct, what was wrong by knowledge point. Right answers are shown only when no
 * attempt can follow: passed, none left, or the window over. A learner sees the own results only.
 */
@Stateless
public class ResultService {
    @Inject
    Attempts attempts;

    @Inject
    AttemptResults results;

    @Inject
    AnswerEntries entries;

    @Inject
    Exams exams;

    @Inject
    EnrolmentService enrolments;

    @Inject
    Papers papers;

    @Inject
    Receipts receipts;

    @Inject
    DatabaseClock clock;

    @Inject
    Caller caller;

    /** The result of an attempt, or where it stands while there is none. */
    @RolesAllowed({LEARNER, SYSTEM})
    public AttemptResultView of(String attemptPublicId) {
        var timed = caller.has(Role.SYSTEM)
                ? attempts.any(attemptPublicId)
                : attempts.own(attemptPublicId, caller.accountId());
        return view(timed.attempt());
    }

    /** The best passed attempt of an enrolment. */
    @RolesAllowed({LEARNER, SYSTEM})
    public Optional<AttemptResultView> passed(long enrolmentId) {
        enrolments.get(enrolmentId);
        return results.ofEnrolment(enrolmentId).stream()
                .filter(AttemptResult::isPassed)
                .max(Comparator.comparing(AttemptResult::score))
                .map(result -> view(attempts.get(result.attemptId())));
    }

    private AttemptResultView view(Attempt attempt) {
        var enrolment = enrolments.get(attempt.enrolmentId());
        var exam = exams.get(attempt.examId());
        var sittings = attempts.ofExam(exam.id(), attempt.learnerId());
        var marked = results.ofAttempts(sittings.stream().map(Attempt::id).toList()).stream()
                .collect(Collectors.toMap(AttemptResult::attemptId, Function.identity()));
        var candidacy = new Candidacy(enrolment, exam, sittings, marked, clock.now());
        var journal = entries.of(attempt.id());
        var receipt = attempt.status().isHandedIn() ? receipts.of(attempt, new Answers(journal).answered()) : null;
        return ResultViews.of(
                candidacy,
                attempt,
                papers.open(attempt),
                Optional.ofNullable(marked.get(attempt.id())),
                results.marksOf(attempt.id()),
                receipt);
    }
}
