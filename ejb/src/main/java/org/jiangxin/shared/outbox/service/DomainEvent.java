package org.jiangxin.shared.outbox.service;

import java.util.Set;
import org.jiangxin.shared.outbox.QueueName;

/**
 * Something that happened and matters elsewhere. Implemented by records of ids, numbers, instants and strings, one per event;
 * the simple class name is the type, the JSON of the record the body. A service fires it as a CDI event inside its transaction.
 */
public interface DomainEvent {
    /** The queues that must hear of it; empty for observers of the same transaction only. */
    Set<QueueName> queues();
}
