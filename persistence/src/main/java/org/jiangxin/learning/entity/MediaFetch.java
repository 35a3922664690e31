package org.jiangxin.learning.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.Immutable;

/**
 * A segment of a video or sound that was fetched under a lease (ADR 0011). Insert-only, one per lease and segment: fetched again
 * proves nothing more. What a page still holds from its lease before is a row under the new lease with the old time.
 */
@Entity
@Immutable
@Table(name = "media_fetches")
public class MediaFetch {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "media_fetches_seq")
    @SequenceGenerator(name = "media_fetches_seq", sequenceName = "media_fetches_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "learner_id")
    private long learnerId;

    @Column(name = "lease_id")
    private String leaseId;

    @Column(name = "epoch")
    private long epoch;

    @Column(name = "lesson_id")
    private long lessonId;

    @Column(name = "tab_id")
    private String tabId;

    @Column(name = "segment_number")
    private int segment;

    @Column(name = "fetched_at")
    private Instant fetchedAt;

    protected MediaFetch() {}

    /**
     * @param segment its number in the stream, from 0
     * @param fetchedAt by the database's clock
     */
    public MediaFetch(PlaybackLease lease, int segment, Instant fetchedAt) {
        this.learnerId = lease.learnerId();
        this.leaseId = lease.leaseId();
        this.epoch = lease.epoch();
        this.lessonId = lease.lessonId();
        this.tabId = lease.holder().tabId();
        this.segment = segment;
        this.fetchedAt = Objects.requireNonNull(fetchedAt);
    }

    /** The fetch of a page that has the same part still in its memory, under that page's new lease. */
    public MediaFetch under(PlaybackLease lease) {
        return new MediaFetch(lease, segment, fetchedAt);
    }

    public String leaseId() {
        return leaseId;
    }

    public int segment() {
        return segment;
    }

    public Instant fetchedAt() {
        return fetchedAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MediaFetch that && leaseId.equals(that.leaseId) && segment == that.segment;
    }

    @Override
    public int hashCode() {
        return Objects.hash(leaseId, segment);
    }
}
