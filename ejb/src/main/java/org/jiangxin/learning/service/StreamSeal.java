package org.jiangxin.learning.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jiangxin.learning.entity.PlaybackLease;

/**
 * Seals the addresses of streams (ADR 0011). An address is a function of the lease row and stays the same for five minutes, so that a
 * player need not change it with every beat; it lives a quarter of an hour longer than the lesson, so that a phone that plays by
 * itself gets to the end.
 */
@ApplicationScoped
class StreamSeal {
    private static final String PURPOSE = "media-stream";
    private static final long STEP_SECONDS = 300;
    private static final Duration SPARE = Duration.ofMinutes(15);

    @Inject
    DaySeal seal;

    /** Address below which the holder's page finds the lesson's stream; empty for what is read. */
    Optional<String> address(PlaybackLease lease, StudyContext context) {
        if (context.isTimed() && !context.isLive()) {
            return Optional.empty();
        }
        var until = Math.floorDiv(lease.lastBeatAt().getEpochSecond(), STEP_SECONDS) * STEP_SECONDS
                + SPARE.toSeconds()
                + Duration.ofMillis(context.lengthMillis()).toSeconds();
        var pass = new StreamPass(
                DaySeal.keyAt(Instant.ofEpochSecond(until)),
                lease.learnerId(),
                lease.leaseId(),
                lease.epoch(),
                lease.lessonId(),
                until);
        return Optional.of("/stream/" + seal.seal(PURPOSE, pass.text()) + "/"
                + context.lesson().publicId() + "/");
    }

    /** Opens the seal of an address; empty when it was never given out. */
    Optional<StreamPass> open(String sealed) {
        return seal.open(PURPOSE, sealed).flatMap(StreamPass::parse);
    }
}
