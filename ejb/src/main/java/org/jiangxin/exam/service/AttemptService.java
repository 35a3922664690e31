package org.jiangxin.exam.service;

import static org.jiangxin.shared.security.Role.LEARNER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.jiangxin.exam.entity.AnswerChange;
import org.jiangxin.exam.entity.AnswerEntry;
import org.jiangxin.exam.entity.Attempt;
import org.jiangxin.exam.entity.AttemptStatus;
import org.jiangxin.exam.entity.ConductEvent;
import org.jiangxin.exam.event.MarkAttempt;
import org.jiangxin.exam.repository.AnswerEntries;
import org.jiangxin.exam.repository.Attempts;
import org.jiangxin.exam.repository.Attempts.Timed;
import org.jiangxin.exam.repository.ConductEvents;
import org.jiangxin.shared.crypto.SecretHashes;
import org.jiangxin.shared.error.Conflict;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.outbox.service.DomainEvent;
import org.jiangxin.shared.security.Caller;
import org.jiangxin.training.service.EnrolmentService;

/**
 * Everything a learner does in an attempt (R-331d, INTEGRITY §3): get it assigned, enter it, save answers, hand it in. One
 * device and one page of it write; every change of an answer is kept, in order, and none is ever acknowledged before it is
 * durable; all times are the database's. Hands in with {@link MarkAttempt}; the marks are {@link MarkingService}'s.
 */
@Stateless
public class AttemptService {
    private static final int TRIES = 3;
    private static final int MOST_CHANGES = 20_000;
    private static final int MOST_REPORTS = 1_000;
    private static final int LONGEST_KEY = 64;

    @Inject
    AttemptOpening opening;

    @Inject
    Attempts attempts;

    @Inject
    AnswerEntries entries;

    @Inject
    ConductEvents conduct;

    @Inject
    Papers papers;

    @Inject
    Receipts receipts;

    @Inject
    EnrolmentService enrolments;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Caller caller;

    /**
     * The attempt to enter: the open one, else a new one with its paper drawn and frozen. Refuses with every reason at once
     * ({@link StartRefused}). Runs without a transaction of its own: a lost race is tried again in a fresh one.
     */
    @RolesAllowed(LEARNER)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public String assign(String examPublicId, String enrolmentPublicId) {
        for (int i = 0; i < TRIES; i++) {
            var assigned = opening.assign(examPublicId, enrolmentPublicId);
            if (assigned.isPresent()) {
                return assigned.get();
            }
        }
        throw new Conflict(Refusal.of("exam.attempt.busy"));
    }

    /**
     * Starts an assigned attempt, or lets the same device write on as a new writer. Another device is refused with
     * {@link AttemptBound}; without a transaction of its own, so that the try is written down all the same.
     */
    @RolesAllowed(LEARNER)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public AttemptView enter(String attemptPublicId, String deviceKeyHash) {
        return opening.enter(attemptPublicId, deviceKeyHash).orElseThrow(AttemptBound::toAnotherDevice);
    }

    /** How far the attempt is, without its questions; changes nothing. */
    @RolesAllowed(LEARNER)
    public AttemptView view(String attemptPublicId, String deviceKeyHash) {
        var timed = attempts.own(attemptPublicId, caller.accountId());
        var attempt = timed.attempt();
        requireDevice(attempt, deviceKeyHash);
        var answers = new Answers(entries.of(attempt.id()));
        var receipt = attempt.status().isHandedIn() ? receipts.of(attempt, answers.answered()) : null;
        return AttemptViews.of(
                attempt,
                enrolments.get(attempt.enrolmentId()).publicId(),
                papers.open(attempt),
                answers,
                receipt,
                false,
                timed.now());
    }

    /**
     * Appends changes to the journal: one locked read, the inserts, one update. Sent again, a change is ignored; changed, it
     * is refused with {@code exam.journal.fork}; after a gap nothing is taken. What comes after the grace is kept as late.
     */
    @RolesAllowed(LEARNER)
    public SavedAnswers save(String attemptPublicId, String deviceKeyHash, SaveAnswers command) {
        var timed = attempts.ownForChange(attemptPublicId, caller.accountId());
        var attempt = timed.attempt();
        requireWriter(attempt, deviceKeyHash, command.writerEpoch());
        requireKnown(attempt, command.changes());
        var stored = JournalMerge.needsStored(attempt.ackSeq(), command.changes())
                ? entries.between(attempt.id(), JournalMerge.overlapFrom(command.changes()), attempt.ackSeq())
                : List.<AnswerEntry>of();
        var accepted = new JournalMerge(attempt.ackSeq(), attempt.headHash(), stored)
                .accept(command.baseHash(), command.changes());
        var late = attempt.isOver(timed.now());
        append(timed, accepted, late);
        return new SavedAnswers(
                attempt.ackSeq(),
                attempt.headHash(),
                attempt.remaining(timed.now()).toMillis(),
                attempt.status().name(),
                late && !accepted.isEmpty() || holdsLate(stored, command.changes()));
    }

    private void append(Timed timed, List<AnswerChange> accepted, boolean late) {
        var attempt = timed.attempt();
        if (accepted.isEmpty()) {
            return;
        }
        if (attempt.ackSeq() + accepted.size() > MOST_CHANGES) {
            throw new Refused(Refusal.of("exam.journal.full", MOST_CHANGES));
        }
        var head = attempt.headHash();
        for (var change : accepted) {
            var entry = new AnswerEntry(attempt.id(), change, attempt.writerEpoch(), late, timed.now(), head);
            entries.add(entry);
            head = entry.entryHash();
        }
        attempt.advance(attempt.ackSeq() + accepted.size(), head);
    }

    private static boolean holdsLate(List<AnswerEntry> stored, List<AnswerChange> sent) {
        return stored.stream()
                .anyMatch(entry -> entry.isLate() && sent.stream().anyMatch(change -> change.seq() == entry.seq()));
    }

    /** Writes down what the page reports of itself while the clock runs; a resend counts once, later reports not at all. */
    @RolesAllowed(LEARNER)
    public void report(String attemptPublicId, String deviceKeyHash, ReportConduct command) {
        var timed = attempts.ownForChange(attemptPublicId, caller.accountId());
        var attempt = timed.attempt();
        requireWriter(attempt, deviceKeyHash, command.writerEpoch());
        if (!attempt.status().isRunning()) {
            return;
        }
        var known = conduct.of(attempt.id());
        var longest = Duration.between(attempt.startedAt(), timed.now());
        command.events().stream()
                .filter(seen -> seen.kind().isReportedByPage())
                .filter(seen -> known.stream().noneMatch(event -> event.isReportOf(seen.kind(), seen.clientMillis())))
                .limit(Math.max(0, MOST_REPORTS - known.size()))
                .forEach(seen -> {
                    var away = Duration.ofMillis(Math.min(seen.awayMillis(), longest.toMillis()));
                    conduct.add(new ConductEvent(attempt.id(), seen.kind(), away, seen.clientMillis(), timed.now()));
                });
    }

    /**
     * Hands the attempt in and asks for its marks, in one transaction. Once handed in, by whichever try or by the deadline,
     * every call gives the same receipt. Refuses with {@link AnswersMissing} while changes have not arrived.
     */
    @RolesAllowed(LEARNER)
    public Receipt submit(String attemptPublicId, String deviceKeyHash, SubmitAttempt command) {
        var timed = attempts.ownForChange(attemptPublicId, caller.accountId());
        var attempt = timed.attempt();
        requireDevice(attempt, deviceKeyHash);
        if (!attempt.status().isHandedIn()) {
            handIn(timed, command);
        }
        return receipts.of(attempt, new Answers(entries.of(attempt.id())).answered());
    }

    private void handIn(Timed timed, SubmitAttempt command) {
        var attempt = timed.attempt();
        requireStarted(attempt);
        if (attempt.isOver(timed.now())) {
            attempt.submitByDeadline();
        } else {
            requireComplete(attempt, command);
            attempt.submit(command.idempotencyKey(), timed.now());
        }
        events.fire(new MarkAttempt(attempt.id(), timed.now()));
    }

    private static void requireComplete(Attempt attempt, SubmitAttempt command) {
        var key = command.idempotencyKey();
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY || command.finalSeq() < 0) {
            throw new Refused(Refusal.of("exam.submit.key_required"));
        }
        if (command.finalSeq() > attempt.ackSeq()) {
            throw new AnswersMissing(attempt.ackSeq(), command.finalSeq());
        }
        if (command.finalSeq() == attempt.ackSeq()
                && command.headHash() != null
                && !SecretHashes.same(command.headHash(), attempt.headHash())) {
            throw new Conflict(Refusal.of("exam.journal.fork", command.finalSeq()));
        }
    }

    private void requireKnown(Attempt attempt, List<AnswerChange> changes) {
        var sheet = papers.sheet(attempt);
        if (!changes.stream().allMatch(sheet::takes)) {
            throw new Refused(Refusal.of("exam.answer.unknown"));
        }
    }

    private static void requireWriter(Attempt attempt, String deviceKeyHash, int writerEpoch) {
        requireStarted(attempt);
        requireDevice(attempt, deviceKeyHash);
        if (attempt.writerEpoch() != writerEpoch) {
            throw new Conflict(Refusal.of("exam.writer.superseded"));
        }
        if (attempt.status() == AttemptStatus.LOCKED) {
            throw AttemptBound.byProctor();
        }
    }

    private static void requireStarted(Attempt attempt) {
        if (attempt.status() == AttemptStatus.ASSIGNED || attempt.status() == AttemptStatus.ABSENT) {
            throw new Conflict(Refusal.of("exam.attempt.not_started"));
        }
    }

    private static void requireDevice(Attempt attempt, String deviceKeyHash) {
        if (attempt.status().isRunning() && !attempt.admits(deviceKeyHash)) {
            throw AttemptBound.toAnotherDevice();
        }
    }
}
