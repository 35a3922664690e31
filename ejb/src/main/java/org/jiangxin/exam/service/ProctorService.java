package org.jiangxin.exam.service;

import static org.jiangxin.shared.security.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiangxin.audit.service.AuditTrail;
import org.jiangxin.exam.entity.Attempt;
import org.jiangxin.exam.entity.ConductEvent;
import org.jiangxin.exam.entity.ConductKind;
import org.jiangxin.exam.repository.AnswerEntries;
import org.jiangxin.exam.repository.Attempts;
import org.jiangxin.exam.repository.ConductEvents;
import org.jiangxin.shared.crypto.TamperedValue;
import org.jiangxin.shared.error.Conflict;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;

/** What the platform's operator does for a proctor: free an attempt for another device, verify journals. Audited. */
@Stateless
public class ProctorService {
    private static final int LONGEST_REASON = 200;

    @Inject
    Attempts attempts;

    @Inject
    AnswerEntries entries;

    @Inject
    ConductEvents conduct;

    @Inject
    Papers papers;

    @Inject
    AuditTrail audit;

    /**
     * Lets the device that enters next write on; the clock runs on and the page that wrote until now must stop.
     *
     * @param reason why, in words without personal data; it stays in the audit trail
     */
    @RolesAllowed(SYSTEM)
    public void free(String attemptPublicId, String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new Refused(Refusal.of("exam.proctor.reason_required", LONGEST_REASON));
        }
        var timed = attempts.forChange(attemptPublicId);
        var attempt = timed.attempt();
        if (!attempt.status().isRunning()) {
            throw new Conflict(Refusal.of("exam.attempt.not_running"));
        }
        attempt.release();
        conduct.add(new ConductEvent(attempt.id(), ConductKind.UNLOCKED, timed.now()));
        audit.record("exam.attempt.freed", "Attempt", attemptPublicId, Map.of("reason", reason.strip()));
    }

    /** Verifies the journal and the paper of one attempt, locked, so that a save in between is no false alarm. */
    @RolesAllowed(SYSTEM)
    public JournalVerdict verify(String attemptPublicId) {
        return verdict(attempts.forChange(attemptPublicId).attempt());
    }

    /** Verifies one attempt by its inside id. */
    @RolesAllowed(SYSTEM)
    public JournalVerdict verify(long attemptId) {
        return verdict(attempts.forChange(attemptId).attempt());
    }

    /** Ids to verify after the given one, in order. */
    @RolesAllowed(SYSTEM)
    public List<Long> idsAfter(long attemptId, int atMost) {
        return attempts.idsAfter(attemptId, atMost);
    }

    private JournalVerdict verdict(Attempt attempt) {
        var journal = entries.of(attempt.id());
        var problems = new ArrayList<>(JournalCheck.problems(attempt, journal));
        try {
            papers.open(attempt);
        } catch (TamperedValue e) {
            problems.add("attempt_papers row " + attempt.id() + " does not open: " + e.getMessage());
        }
        return new JournalVerdict(attempt.publicId(), attempt.status().name(), journal.size(), problems);
    }
}
