package org.jiangxin.exam.service;

import static org.jiangxin.shared.security.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jiangxin.audit.service.AuditTrail;
import org.jiangxin.exam.entity.Attempt;
import org.jiangxin.exam.entity.AttemptStatus;
import org.jiangxin.exam.event.MarkAttempt;
import org.jiangxin.exam.repository.Attempts;
import org.jiangxin.shared.outbox.service.DomainEvent;
import org.jiangxin.shared.time.DatabaseClock;

/**
 * Ends attempts whose time is over: handed in with what the journal holds, or absent when they were never begun. Each in its
 * own transaction on the locked row, so that two nodes and the learner may try at once and one of them does it.
 */
@Stateless
public class DeadlineService {
    private static final int AT_ONCE = 200;

    @Inject
    Attempts attempts;

    @Inject
    AuditTrail audit;

    @Inject
    Event<DomainEvent> events;

    @Inject
    DatabaseClock clock;

    /** Attempts whose deadline and grace are over, the oldest first. */
    @RolesAllowed(SYSTEM)
    public List<Long> overdue() {
        return attempts.overdue(clock.now().minus(Attempt.GRACE), AT_ONCE);
    }

    /** Attempts never begun whose window has ended. */
    @RolesAllowed(SYSTEM)
    public List<Long> missed() {
        return attempts.missed(clock.now(), AT_ONCE);
    }

    /** Hands in an attempt that is still being written after its grace; does nothing otherwise. */
    @RolesAllowed(SYSTEM)
    public void handIn(long attemptId) {
        var timed = attempts.forChange(attemptId);
        var attempt = timed.attempt();
        if (!attempt.status().isRunning() || !attempt.isOver(timed.now())) {
            return;
        }
        attempt.submitByDeadline();
        events.fire(new MarkAttempt(attemptId, timed.now()));
        audit.record(
                "exam.attempt.handed_in_by_deadline",
                "Attempt",
                attempt.publicId(),
                Map.of("finalSeq", attempt.ackSeq()));
    }

    /** Marks an attempt absent that was not begun in its window; does nothing otherwise. */
    @RolesAllowed(SYSTEM)
    public void miss(long attemptId) {
        var timed = attempts.forChange(attemptId);
        var attempt = timed.attempt();
        if (attempt.status() == AttemptStatus.ASSIGNED && attempt.isWindowOver(timed.now())) {
            attempt.missed();
            audit.record("exam.attempt.missed", "Attempt", attempt.publicId(), Map.of());
        }
    }
}
