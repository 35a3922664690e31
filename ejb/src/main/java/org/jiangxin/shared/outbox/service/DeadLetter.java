package org.jiangxin.shared.outbox.service;

import java.time.Instant;

/**
 * A message that the broker set aside after its last delivery, without its content.
 *
 * @param queue where it was consumed
 * @param eventId what replays it
 * @param type type of the event, or {@code unreadable}
 * @param occurredAt time of the event, or null when unreadable
 */
public record DeadLetter(String queue, String eventId, String type, Instant occurredAt) {}
