package org.jiangxin.governance.service;

import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;

/**
 * A message that was set aside.
 *
 * @param occurredAt time of its event; null when it is unreadable
 * @param failure why it failed last; null when that was not kept
 * @param lastAt when; null with it
 */
public record DeadMessage(String queue, String eventId, String type, Instant occurredAt, String failure, Instant lastAt)
        implements Serializable {
    /** Whether kind, queue or failure hold a text. @param sought in lower case */
    boolean says(String sought) {
        return (type + "\n" + queue + "\n" + (failure == null ? "" : failure))
                .toLowerCase(Locale.ROOT)
                .contains(sought);
    }
}
