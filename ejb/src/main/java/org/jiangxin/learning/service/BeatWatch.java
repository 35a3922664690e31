package org.jiangxin.learning.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.jiangxin.integrity.entity.FlagKind;
import org.jiangxin.integrity.service.FlagService;
import org.jiangxin.learning.entity.PlaybackLease;
import org.jiangxin.learning.entity.StudyClaim;
import org.jiangxin.learning.rule.EvenBeats;

/**
 * What a beat tells without saying it: from where it came (ATK-14) and how evenly (ATK-15). Flags are all that comes of it: a telephone
 * that leaves the house changes its address too, and study goes on.
 */
@ApplicationScoped
class BeatWatch {
    @Inject
    FlagService flags;

    /** Looks at a beat before it is heard. */
    void see(PlaybackLease lease, TicketUse use, StudyClaim claim, Instant now) {
        if (!lease.holder().isSameAddress(use.addressIndex())) {
            flag(lease, FlagKind.IP_HOP, "a beat came from another network address than the lease was given to");
        }
        var gap = Duration.between(lease.lastBeatAt(), now).toMillis();
        if (EvenBeats.isTelling(gap, claim.page())) {
            lease.keepTime(gap);
        }
        var rhythm = lease.rhythm();
        if (EvenBeats.isFound(rhythm)) {
            flag(
                    lease,
                    FlagKind.EVEN_BEATS,
                    rhythm.gaps() + " beats " + rhythm.gapMillis() + " ms apart, spread "
                            + Math.round(rhythm.spreadMillis()) + " ms");
        }
    }

    private void flag(PlaybackLease lease, FlagKind kind, String details) {
        if (lease.flagOnce(kind.ordinal())) {
            flags.raise(lease.learnerId(), kind, "lease/" + lease.leaseId(), details);
        }
    }
}
