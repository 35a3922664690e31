package org.jiangxin.shared.outbox.service;

import static org.jiangxin.shared.security.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** Messages that failed ten times, for the operator: what they are, and back to work after the cause is mended. */
@Stateless
public class DeadLetterService {
    private static final int MOST = 10_000;

    @Inject
    DeadLetters deadLetters;

    @RolesAllowed(SYSTEM)
    public List<DeadLetter> all() {
        return deadLetters.first(MOST);
    }

    /** REQUIRES_NEW: each message is taken and put back as one unit, whatever happens to the next. */
    @RolesAllowed(SYSTEM)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean replay(String eventId) {
        return deadLetters.replay(eventId);
    }
}
