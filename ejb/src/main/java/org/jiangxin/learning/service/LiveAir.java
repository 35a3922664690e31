package org.jiangxin.learning.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jiangxin.interaction.rule.AirTime;
import org.jiangxin.interaction.service.Air;
import org.jiangxin.interaction.service.LiveBroadcasts;
import org.jiangxin.learning.entity.PlaybackLease;

/** Asks what of the time since the last beat a live class was on the air. Other lessons always are. */
@ApplicationScoped
class LiveAir {
    @Inject
    LiveBroadcasts lives;

    boolean isOnAir(StudyContext context, Instant now) {
        return air(context, now, now).onAir();
    }

    /** Whether nothing more comes: what is pending waits for nothing but a check. */
    boolean isOver(StudyContext context, Instant now) {
        return context.isLive() && !air(context, now, now).open();
    }

    /** The parts of the time since the last beat, as far as they are to be judged apart. */
    List<AirTime.Slice> slices(PlaybackLease lease, StudyContext context, Instant now) {
        if (!context.isLive()) {
            return List.of(new AirTime.Slice(now, true));
        }
        var slices = air(context, lease.countedAt(), now).slices();
        var hiddenTooLong = lease.hiddenSince() != null
                && Duration.between(lease.hiddenSince(), now).toMillis()
                        > context.terms(0, now).graceMillis();
        // All of it is lost to one reason: nothing is to be judged apart.
        return hiddenTooLong ? slices.subList(slices.size() - 1, slices.size()) : slices;
    }

    private Air air(StudyContext context, Instant from, Instant to) {
        return lives.air(context.enrolment().classId(), context.lesson().lessonId(), from, to);
    }
}
