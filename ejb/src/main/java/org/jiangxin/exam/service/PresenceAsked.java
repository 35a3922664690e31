package org.jiangxin.exam.service;

import java.time.Duration;
import java.time.Instant;

/**
 * An examinee is asked who is there.
 *
 * @param faceReady whether the face way can be taken now
 */
public record PresenceAsked(String publicId, Instant deadlineAt, boolean faceReady, Instant now) {
    public long remainingMillis() {
        return Math.max(0, Duration.between(now, deadlineAt).toMillis());
    }
}
