package org.jiangxin.shared.outbox.service;

import java.time.Instant;

/**
 * Messages of one queue that have not taken effect, on whatever node they are.
 *
 * @param fresh not yet handed to a broker
 * @param sent with a broker, effect not yet committed
 * @param oldest when the first of them was written; null when there is none
 */
public record Backlog(String queue, long fresh, long sent, Instant oldest) {}
