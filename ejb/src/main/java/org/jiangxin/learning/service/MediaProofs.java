package org.jiangxin.learning.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jiangxin.learning.entity.Coverage;
import org.jiangxin.learning.entity.MediaFetch;
import org.jiangxin.learning.entity.PlaybackLease;
import org.jiangxin.learning.repository.MediaFetches;
import org.jiangxin.learning.rule.MediaProof;

/**
 * Remembers what was fetched under the leases in use, so that the beat of an honest page reads nothing but its row. The rows are the
 * truth: what this node does not know, because another one served it or the server was restarted, is read before anything is refused.
 */
@ApplicationScoped
class MediaProofs {
    private static final int MOST = 50_000;
    /** A page that has not fetched for so long has been left. */
    private static final Duration KEPT = Duration.ofHours(12);
    /** So far a page may have played on since its last beat. */
    private static final Duration UNHEARD = Duration.ofSeconds(30);
    /** More segments than that are in no page's memory. */
    private static final int MOST_KEPT = 64;

    private final Map<String, Fetched> known = new ConcurrentHashMap<>();

    @Inject
    MediaFetches fetches;

    /** Segments of one lease. Replaced as a whole or grown by one; read without a lock. */
    private static final class Fetched {
        private final List<Integer> kept;
        private final Set<Integer> fetched;

        Fetched(List<Integer> kept, List<Integer> fetched) {
            this.kept = List.copyOf(kept);
            this.fetched = new LinkedHashSet<>(fetched);
        }

        synchronized boolean has(int segment) {
            return kept.contains(segment) || fetched.contains(segment);
        }

        synchronized void add(int segment) {
            if (!kept.contains(segment)) {
                fetched.add(segment);
            }
        }

        synchronized List<Integer> inOrder() {
            return new ArrayList<>(fetched);
        }
    }

    /**
     * What the lease has proof for, at least as far as it is needed.
     *
     * @param upTo the place that the page says to have reached
     */
    Coverage of(PlaybackLease lease, StudyContext context, long upTo, Instant now) {
        if (context.isTimed()) {
            return Coverage.NONE;
        }
        var remembered = known.get(lease.leaseId());
        if (remembered != null) {
            var proven = prove(remembered, lease, context, now);
            if (lease.coverage().with(proven).missing(lease.positionMillis(), upTo) == 0) {
                return proven;
            }
        }
        return prove(read(lease), lease, context, now);
    }

    private static Coverage prove(Fetched fetched, PlaybackLease lease, StudyContext context, Instant now) {
        return MediaProof.of(
                context.segments(),
                fetched.kept,
                fetched.inOrder(),
                Duration.between(lease.acquiredAt(), now),
                context.ratePercent());
    }

    /** Whether a segment needs no row any more: it has one, or all of it was studied before. */
    boolean isNeedless(PlaybackLease lease, StudyContext context, int segment) {
        var times = context.segments();
        if (segment >= times.count()
                || lease.coverage().missing(times.from(segment), Math.min(times.to(segment), context.lengthMillis()))
                        == 0) {
            return true;
        }
        var remembered = known.get(lease.leaseId());
        return (remembered == null ? read(lease) : remembered).has(segment);
    }

    /** A fetch was stored. */
    void fetched(String leaseId, int segment) {
        var remembered = known.get(leaseId);
        if (remembered != null) {
            remembered.add(segment);
        }
    }

    /**
     * A page that takes the lease again for the lesson it has open still holds what it fetched before, a buffer behind and a buffer
     * ahead of its place: that stays proven.
     */
    void keep(PlaybackLease lease, StudyContext context, Instant now) {
        if (context.isTimed() || context.segments().count() == 0) {
            return;
        }
        var times = context.segments();
        var buffer = MediaProof.BUFFER.toMillis();
        var from = times.at(Math.max(0, lease.positionMillis() - buffer));
        var to = times.at(lease.positionMillis() + buffer + UNHEARD.toMillis());
        var held = new ArrayList<Integer>();
        for (var fetch : fetches.ofPage(lease, from, to, now.minus(KEPT), 2 * MOST_KEPT)) {
            var segment = fetch.segment();
            if (held.size() < MOST_KEPT
                    && !held.contains(segment)
                    && lease.coverage().missing(times.from(segment), times.to(segment)) > 0) {
                held.add(segment);
                fetches.keep(fetch.under(lease));
            }
        }
    }

    void forget(PlaybackLease lease) {
        known.remove(lease.leaseId());
    }

    private Fetched read(PlaybackLease lease) {
        var kept = new ArrayList<Integer>();
        var fetched = new ArrayList<Integer>();
        for (var fetch : fetches.ofLease(lease.leaseId())) {
            (isKept(fetch, lease) ? kept : fetched).add(fetch.segment());
        }
        var read = new Fetched(kept, fetched);
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(lease.leaseId(), read);
        return read;
    }

    private static boolean isKept(MediaFetch fetch, PlaybackLease lease) {
        return fetch.fetchedAt().isBefore(lease.acquiredAt());
    }
}
