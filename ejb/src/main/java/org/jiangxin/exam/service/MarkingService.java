package org.jiangxin.exam.service;

import static org.jiangxin.shared.security.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.jiangxin.audit.service.AuditTrail;
import org.jiangxin.exam.entity.Attempt;
import org.jiangxin.exam.entity.AttemptResult;
import org.jiangxin.exam.entity.AttemptStatus;
import org.jiangxin.exam.entity.Conduct;
import org.jiangxin.exam.event.AttemptMarked;
import org.jiangxin.exam.repository.AnswerEntries;
import org.jiangxin.exam.repository.AttemptResults;
import org.jiangxin.exam.repository.Attempts;
import org.jiangxin.exam.repository.ConductEvents;
import org.jiangxin.exam.repository.Exams;
import org.jiangxin.shared.outbox.service.DomainEvent;

/**
 * Marks a handed-in attempt and publishes the result (R-331d), in one transaction of the marking queue's consumer. Whatever
 * follows from the result, the completion of the enrolment and its certificate, hears {@link AttemptMarked} inside it;
 * the learner is told by the notification queue.
 */
@Stateless
public class MarkingService {
    @Inject
    Attempts attempts;

    @Inject
    AnswerEntries entries;

    @Inject
    SittingPresence presence;

    @Inject
    ConductEvents conduct;

    @Inject
    AttemptResults results;

    @Inject
    Exams exams;

    @Inject
    Papers papers;

    @Inject
    AuditTrail audit;

    @Inject
    Event<DomainEvent> events;

    /** Marks once; a second call finds the marks published and changes nothing. */
    @RolesAllowed(SYSTEM)
    public void mark(long attemptId) {
        var timed = attempts.forChange(attemptId);
        var attempt = timed.attempt();
        if (attempt.status() == AttemptStatus.PUBLISHED) {
            return;
        }
        var paper = papers.open(attempt);
        var journal = entries.of(attemptId);
        var answers = new Answers(journal);
        var marks = Marker.mark(attemptId, paper, answers);
        var rapid = new RapidAnswers(paper).seenIn(journal, attempt.startedAt());
        var seen = presence.seen(attemptId, attempt.startedAt().plus(attempt.duration()));
        var result = new AttemptResult(
                attemptId,
                marks,
                paper.passScore(),
                attempt.duration(),
                new Conduct(conduct.of(attemptId), answers.lateCount(), rapid)
                        .withPresence(seen.asked(), seen.missed()),
                timed.now());
        results.add(result, marks);
        attempt.publishMarks();
        tell(attempt, result, timed.now());
    }

    private void tell(Attempt attempt, AttemptResult result, Instant now) {
        var exam = exams.get(attempt.examId());
        var used = attempts.ofExam(exam.id(), attempt.learnerId()).stream()
                .filter(sitting -> sitting.status() != AttemptStatus.ASSIGNED)
                .count();
        var left = Math.max(0, exam.attemptsAllowed() - (int) used);
        var score = result.score().stripTrailingZeros().toPlainString();
        audit.record(
                "exam.attempt.marked",
                "Attempt",
                attempt.publicId(),
                Map.of("score", score, "passed", result.isPassed(), "number", attempt.attemptNumber()));
        events.fire(new AttemptMarked(
                attempt.id(),
                attempt.publicId(),
                attempt.enrolmentId(),
                attempt.learnerId(),
                result.isPassed(),
                result.score(),
                result.fullScore(),
                result.isPassed() ? 0 : left,
                now));
    }
}
