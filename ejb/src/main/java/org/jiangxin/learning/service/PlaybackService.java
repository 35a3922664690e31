package org.jiangxin.learning.service;

import static org.jiangxin.shared.security.Role.LEARNER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.function.Supplier;
import org.jiangxin.identity.service.AddressIndexes;
import org.jiangxin.identity.service.PresenceProof;
import org.jiangxin.integrity.entity.FlagKind;
import org.jiangxin.integrity.service.FlagService;
import org.jiangxin.learning.entity.StudyClaim;
import org.jiangxin.shared.error.Conflict;
import org.jiangxin.shared.security.Caller;

/**
 * Study, as a page does it (R-324a, R-331a): ask for the lease, beat, answer checks, release. Only the signed-in learner's own
 * lease is ever touched. Looks at the ticket's seal before any database work, begins a transaction that lost a race anew, and
 * raises the flags of refused requests, which must outlive them.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PlaybackService {
    private static final int TRIES = 8;

    @Inject
    Caller caller;

    @Inject
    TicketSeal seal;

    @Inject
    LeaseGranting granting;

    @Inject
    PlaybackSteps steps;

    @Inject
    PresenceProof presence;

    @Inject
    FlagService flags;

    @Inject
    AddressIndexes addresses;

    /** Begins or resumes the study of a lesson. {@link LeaseElsewhere} says who studies when it is not free. */
    @RolesAllowed(LEARNER)
    public PlaybackState acquire(StudyRequest request, StudyingPage page) {
        var learnerId = caller.accountId();
        var granted = again(() -> granting.grant(learnerId, request, page));
        if (request.automated()) {
            flags.raise(
                    learnerId,
                    FlagKind.AUTOMATION,
                    "sign-in/" + page.signInId(),
                    "the page says that a program drives its browser");
        }
        return granted;
    }

    /** Judges the time since the last beat. */
    @RolesAllowed(LEARNER)
    public PlaybackState beat(String ticket, StudyClaim claim, StudyingPage page) {
        var use = open(ticket, page);
        return guarded(use, () -> steps.beat(use, claim));
    }

    /** Judges the answer to a check. */
    @RolesAllowed(LEARNER)
    public ChallengeResult answer(String ticket, ChallengeAnswer answer, StudyingPage page) {
        var use = open(ticket, page);
        return guarded(use, () -> steps.answer(use, answer));
    }

    /** Judges an answer to a question of a self-test. @param question from 1 @param chosen numbers of options from 0 */
    @RolesAllowed(LEARNER)
    public TestAnswer answerTest(String ticket, int question, Set<Integer> chosen, StudyingPage page) {
        var use = open(ticket, page);
        return guarded(use, () -> steps.answerTest(use, question, chosen));
    }

    /** Gives another minute for a check, once. */
    @RolesAllowed(LEARNER)
    public MoreTime moreTime(String ticket, String challengeId, StudyingPage page) {
        var use = open(ticket, page);
        return guarded(use, () -> steps.moreTime(use, challengeId));
    }

    /** Begins to look at the face that a check asks for. */
    @RolesAllowed(LEARNER)
    public FaceLook lookAtFace(String ticket, String challengeId, StudyingPage page) {
        var use = open(ticket, page);
        return guarded(use, () -> steps.lookAtFace(use, challengeId));
    }

    /** Sends a code to the learner's own phone instead, outside of every transaction. */
    @RolesAllowed(LEARNER)
    public PhoneWay takePhone(String ticket, String challengeId, StudyingPage page, String address, String language) {
        var use = open(ticket, page);
        var waiting = guarded(use, () -> steps.waitForPhone(use, challengeId));
        return new PhoneWay(presence.sendCode(address, language), presence.maskedMobile(), waiting);
    }

    /** Ends the page's stay. */
    @RolesAllowed(LEARNER)
    public void release(String ticket, long positionMillis, StudyingPage page) {
        var use = open(ticket, page);
        guarded(use, () -> {
            steps.release(use, positionMillis);
            return null;
        });
    }

    private TicketUse open(String sealed, StudyingPage page) {
        var learnerId = caller.accountId();
        var ticket = seal.open(sealed).orElse(null);
        if (ticket == null) {
            flags.raise(
                    learnerId,
                    FlagKind.TICKET_BAD_MAC,
                    "sign-in/" + page.signInId(),
                    "a playback ticket that was never given out");
            throw new InvalidTicket();
        }
        if (ticket.learnerId() != learnerId) {
            flags.raise(
                    learnerId,
                    FlagKind.OTHER_LEARNER,
                    "sign-in/" + page.signInId(),
                    "a playback ticket of account " + ticket.learnerId());
            throw new InvalidTicket();
        }
        if (ticket.signInId() != page.signInId()) {
            throw new InvalidTicket();
        }
        return new TicketUse(
                ticket, page.device().keyHash(), addresses.of(page.device().address()));
    }

    private <T> T guarded(TicketUse use, Supplier<T> step) {
        try {
            return again(step);
        } catch (Conflict conflict) {
            if ("learning.ticket.fork".equals(conflict.refusal().code())) {
                flags.raise(
                        use.ticket().learnerId(),
                        FlagKind.TICKET_FORK,
                        "lease/" + use.ticket().leaseId(),
                        "ticket " + use.ticket().seq() + " came again with another content");
            }
            throw conflict;
        }
    }

    private static <T> T again(Supplier<T> step) {
        for (var tried = 1; ; tried++) {
            try {
                return step.get();
            } catch (Overtaken overtaken) {
                if (tried == TRIES) {
                    throw overtaken;
                }
            }
        }
    }
}
