package org.jiangxin.audit.service;

import static org.jiangxin.shared.security.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jiangxin.audit.entity.AuditEntry;
import org.jiangxin.audit.entity.AuditFact;
import org.jiangxin.audit.entity.AuditShard;
import org.jiangxin.audit.event.AuditRecorded;
import org.jiangxin.audit.repository.AuditEntries;

/** Appends one entry to its chain. Called by the consumer of the audit queue inside its transaction. */
@Stateless
public class AuditAppender {
    @Inject
    AuditEntries entries;

    @Inject
    Clock clock;

    @RolesAllowed(SYSTEM)
    public void append(String eventId, AuditRecorded recorded) {
        var head = entries.lockHead(AuditShard.of(recorded.subjectType(), recorded.subjectId()));
        var fact = new AuditFact(
                recorded.occurredAt(),
                recorded.actor(),
                recorded.action(),
                recorded.subjectType(),
                recorded.subjectId(),
                recorded.details());
        var entry = new AuditEntry(head, eventId, fact, clock.instant());
        entries.add(entry);
        head.advance(entry);
    }
}
