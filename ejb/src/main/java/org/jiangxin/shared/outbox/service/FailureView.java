package org.jiangxin.shared.outbox.service;

import java.io.Serializable;
import java.time.Instant;

/**
 * Why a message was not consumed.
 *
 * @param failure kind of failure and place in the code
 * @param count deliveries that failed
 * @param mended whether the message took effect meanwhile
 */
public record FailureView(
        String queue, String eventId, String type, String failure, int count, Instant lastAt, boolean mended)
        implements Serializable {}
