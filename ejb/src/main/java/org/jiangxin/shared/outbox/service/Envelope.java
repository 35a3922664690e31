package org.jiangxin.shared.outbox.service;

import java.time.Instant;

/**
 * What travels in a message: JSON text of this record.
 *
 * @param eventId random, the same in every queue; the inbox key
 * @param type simple class name of the event
 * @param version version of the event's fields
 * @param occurredAt time of the transaction
 * @param correlationId the request that caused it, for the log
 * @param outboxId row to confirm when the effect is committed
 * @param body JSON of the event record
 */
public record Envelope(
        String eventId,
        String type,
        int version,
        Instant occurredAt,
        String correlationId,
        long outboxId,
        String body) {}
