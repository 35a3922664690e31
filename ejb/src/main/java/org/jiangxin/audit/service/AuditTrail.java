package org.jiangxin.audit.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.jiangxin.audit.entity.AuditFact;
import org.jiangxin.audit.event.AuditRecorded;
import org.jiangxin.shared.outbox.service.DomainEvent;
import org.jiangxin.shared.outbox.service.EventJson;
import org.jiangxin.shared.security.Caller;

/**
 * Where every feature says what was done. Takes part in the caller's transaction: what is rolled back leaves no entry, what
 * is committed leaves one for certain, through outbox and audit queue.
 */
@Stateless
public class AuditTrail {
    @Inject
    Event<DomainEvent> events;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Records an action of the present caller.
     *
     * @param action {@code <feature>.<thing>.<verb in past tense>}, for example {@code identity.session.superseded}
     * @param subjectType kind of thing, for example {@code Account}
     * @param subjectId public id or inside number; never a name, number or address of a person
     * @param details short facts, together under 1,000 characters; no personal data
     */
    @PermitAll
    public void record(String action, String subjectType, Object subjectId, Map<String, ?> details) {
        var fact = new AuditFact(
                clock.instant(),
                caller.name(),
                action,
                subjectType,
                String.valueOf(subjectId),
                EventJson.write(new TreeMap<>(details)));
        events.fire(new AuditRecorded(
                fact.occurredAt(), fact.actor(), fact.action(), fact.subjectType(), fact.subjectId(), fact.details()));
    }
}
