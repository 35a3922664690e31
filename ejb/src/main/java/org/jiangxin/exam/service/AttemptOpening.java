package org.jiangxin.exam.service;

import static org.jiangxin.shared.security.Role.LEARNER;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiangxin.exam.entity.Attempt;
import org.jiangxin.exam.entity.AttemptStatus;
import org.jiangxin.exam.entity.ConductEvent;
import org.jiangxin.exam.entity.ConductKind;
import org.jiangxin.exam.entity.Exam;
import org.jiangxin.exam.event.MarkAttempt;
import org.jiangxin.exam.repository.AnswerEntries;
import org.jiangxin.exam.repository.Attempts;
import org.jiangxin.exam.repository.ConductEvents;
import org.jiangxin.exam.repository.Questions;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.outbox.service.DomainEvent;
import org.jiangxin.shared.security.Caller;
import org.jiangxin.shared.time.DatabaseClock;
import org.jiangxin.training.service.EnrolmentService;

/**
 * The transactions in which an attempt is assigned and entered. Called by {@link AttemptService} only, which tries again or
 * refuses after they have ended: what was seen of a refused device must stay when the call is refused.
 */
@Stateless
public class AttemptOpening {
    /** More tries of other devices are not written down one by one. */
    private static final int REFUSALS_KEPT = 50;

    private final PaperDrawer drawer = new PaperDrawer();

    @Inject
    EnrolmentService enrolments;

    @Inject
    AttemptPresence presence;

    @Inject
    SittingPresence sitting;

    @Inject
    Candidacies candidacies;

    @Inject
    Attempts attempts;

    @Inject
    Questions questions;

    @Inject
    Papers papers;

    @Inject
    AnswerEntries entries;

    @Inject
    ConductEvents conduct;

    @Inject
    Receipts receipts;

    @Inject
    Event<DomainEvent> events;

    @Inject
    DatabaseClock clock;

    @Inject
    Caller caller;

    @Resource
    SessionContext context;

    /** The open attempt, else a new one with its paper frozen; empty when another request was faster. */
    @RolesAllowed(LEARNER)
    public Optional<String> assign(String examPublicId, String enrolmentPublicId) {
        var candidacy = candidacies
                .of(enrolments.get(enrolmentPublicId), clock.now())
                .filter(found -> found.exam().publicId().equals(examPublicId))
                .orElseThrow(() -> new NotFound(Exam.class, examPublicId));
        var open = candidacy.open();
        if (open.isPresent()) {
            return open.map(Attempt::publicId);
        }
        requireStart(candidacy);
        return draw(candidacy);
    }

    private Optional<String> draw(Candidacy candidacy) {
        var exam = candidacy.exam();
        var paper = drawer.draw(exam, questions.currentOf(exam.courseId()));
        var canonical = Papers.write(paper);
        var attempt = new Attempt(
                exam.id(),
                candidacy.enrolment().enrolmentId(),
                candidacy.enrolment().learnerId(),
                candidacy.attempts().size() + 1,
                Papers.hash(canonical),
                candidacy.now(),
                candidacy.closesAt());
        if (!attempts.add(attempt)) {
            context.setRollbackOnly();
            return Optional.empty();
        }
        papers.keep(attempt, canonical, paper.items().size(), candidacy.now());
        return Optional.of(attempt.publicId());
    }

    /** Starts or re-enters; empty when another device holds the attempt, which is then written down. */
    @RolesAllowed(LEARNER)
    public Optional<AttemptView> enter(String attemptPublicId, String deviceKeyHash) {
        var timed = attempts.ownForChange(attemptPublicId, caller.accountId());
        var attempt = timed.attempt();
        if (attempt.status().isRunning() && attempt.isOver(timed.now())) {
            attempt.submitByDeadline();
            events.fire(new MarkAttempt(attempt.id(), timed.now()));
        }
        if (attempt.status().isRunning() && !attempt.admits(deviceKeyHash)) {
            refuseDevice(attempt, timed.now());
            return Optional.empty();
        }
        var paper = papers.open(attempt);
        if (attempt.status() == AttemptStatus.ASSIGNED) {
            requirePresence(timed);
            start(attempt, paper, deviceKeyHash, timed.now());
        } else if (attempt.status() == AttemptStatus.IN_PROGRESS) {
            attempt.reenter(deviceKeyHash);
            conduct.add(new ConductEvent(attempt.id(), ConductKind.REENTERED, timed.now()));
        }
        return Optional.of(view(attempt, paper, timed.now()));
    }

    private void start(Attempt attempt, Paper paper, String deviceKeyHash, Instant now) {
        var candidacy = candidacies
                .of(enrolments.get(attempt.enrolmentId()), now)
                .orElseThrow(() -> new NotFound(Exam.class, attempt.examId()));
        requireStart(candidacy);
        attempt.start(deviceKeyHash, now, Duration.ofMinutes(paper.durationMinutes()));
        sitting.draw(attempt, now);
    }

    private void requirePresence(Attempts.Timed timed) {
        if (presence.isMissing(timed)) {
            throw new StartRefused(List.of(Refusal.of("exam.face.needed")));
        }
    }

    private void requireStart(Candidacy candidacy) {
        var refusals = candidacies.refusals(candidacy);
        if (!refusals.isEmpty()) {
            throw new StartRefused(refusals);
        }
    }

    private void refuseDevice(Attempt attempt, Instant now) {
        if (conduct.count(attempt.id(), ConductKind.DEVICE_REFUSED) < REFUSALS_KEPT) {
            conduct.add(new ConductEvent(attempt.id(), ConductKind.DEVICE_REFUSED, now));
        }
    }

    private AttemptView view(Attempt attempt, Paper paper, Instant now) {
        papers.remember(attempt, paper);
        var answers = new Answers(entries.of(attempt.id()));
        var receipt = attempt.status().isHandedIn() ? receipts.of(attempt, answers.answered()) : null;
        return AttemptViews.of(
                attempt,
                enrolments.get(attempt.enrolmentId()).publicId(),
                paper,
                answers,
                receipt,
                attempt.status() == AttemptStatus.IN_PROGRESS,
                now);
    }
}
