package org.jiangxin.learning.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jiangxin.learning.entity.PlaybackLease;

/** Seals tickets. A ticket is a function of the lease row, so that an answer given again carries the very same one. */
@ApplicationScoped
class TicketSeal {
    private static final String PURPOSE = "playback-ticket";

    @Inject
    DaySeal seal;

    /** The ticket for the holder's next request. */
    String seal(PlaybackLease lease) {
        return seal.seal(
                PURPOSE,
                new Ticket(
                                DaySeal.keyAt(lease.lastBeatAt()),
                                lease.learnerId(),
                                lease.holder().signInId(),
                                lease.leaseId(),
                                lease.epoch(),
                                lease.seq(),
                                lease.lessonId())
                        .text());
    }

    /** Opens a ticket; empty when its seal, its key or its form is wrong. */
    Optional<Ticket> open(String sealed) {
        return seal.open(PURPOSE, sealed).flatMap(Ticket::parse);
    }
}
