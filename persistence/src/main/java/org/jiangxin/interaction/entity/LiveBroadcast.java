package org.jiangxin.interaction.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jiangxin.shared.id.PublicId;

/**
 * A broadcast of a live class (直播课) to one class. On the air is only the time from the first piece of picture that the server got to
 * shortly after the last one: credit of learners is bounded by it. At most one of a class and lesson can be fed at a time.
 */
@Entity
@Table(name = "live_broadcasts")
public class LiveBroadcast {
    /** Pieces come every two seconds; after so long without one there is nothing to see until they come again. */
    public static final Duration GAP = Duration.ofSeconds(10);

    /** After so long without one it is over. Until then the missing pieces come late, in order and all of them. */
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "live_broadcasts_seq")
    @SequenceGenerator(name = "live_broadcasts_seq", sequenceName = "live_broadcasts_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "class_id")
    private long classId;

    @Column(name = "lesson_id")
    private long lessonId;

    @Column(name = "started_by")
    private long startedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private BroadcastStatus status;

    @Column(name = "on_air_key")
    private String onAirKey;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "first_fed_at")
    private Instant firstFedAt;

    @Column(name = "last_fed_at")
    private Instant lastFedAt;

    @Column(name = "next_chunk")
    private int nextChunk;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "ended_because")
    private BroadcastEnd endedBecause;

    @Version
    @Column(name = "version")
    private long version;

    protected LiveBroadcast() {}

    public LiveBroadcast(long classId, long lessonId, long startedBy, Instant now) {
        this.publicId = PublicId.random();
        this.classId = classId;
        this.lessonId = lessonId;
        this.startedBy = startedBy;
        this.status = BroadcastStatus.ON_AIR;
        this.onAirKey = classId + "|" + lessonId;
        this.startedAt = Objects.requireNonNull(now);
    }

    /** The next piece came. */
    public void feed(Instant now) {
        if (!isOpen() || isLeft(now)) {
            throw new IllegalStateException("broadcast " + publicId + " is over");
        }
        if (firstFedAt == null) {
            firstFedAt = Objects.requireNonNull(now);
        }
        lastFedAt = now;
        nextChunk++;
    }

    /** Whether it was fed before and is not any more. */
    public boolean isSilent(Instant now) {
        return lastFedAt != null && now.isAfter(lastFedAt.plus(GAP));
    }

    /** Whether nothing was sent for so long that it is to be ended. */
    public boolean isLeft(Instant now) {
        return now.isAfter((lastFedAt == null ? startedAt : lastFedAt).plus(PATIENCE));
    }

    /** Ends it. It was on the air no longer than shortly after the last piece, whenever that is found out. */
    public void end(BroadcastEnd because, Instant now) {
        if (!isOpen()) {
            throw new IllegalStateException("broadcast " + publicId + " is over");
        }
        status = BroadcastStatus.ENDED;
        onAirKey = null;
        endedAt = isSilent(now) ? lastFedAt.plus(GAP) : now;
        endedBecause = Objects.requireNonNull(because);
    }

    /** Until when it can be seen, as far as is known now; empty while nothing was sent. */
    public Optional<Instant> seenUntil(Instant now) {
        if (firstFedAt == null) {
            return Optional.empty();
        }
        return Optional.of(endedAt != null ? endedAt : isSilent(now) ? lastFedAt.plus(GAP) : now);
    }

    public boolean isOpen() {
        return status == BroadcastStatus.ON_AIR;
    }

    public String publicId() {
        return publicId;
    }

    public long classId() {
        return classId;
    }

    public long lessonId() {
        return lessonId;
    }

    /** Account of whoever started it; nobody else may feed it. */
    public long startedBy() {
        return startedBy;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** When the first piece came, or null. */
    public Instant firstFedAt() {
        return firstFedAt;
    }

    public Instant lastFedAt() {
        return lastFedAt;
    }

    /** Number of the piece that must come next, from 0. */
    public int nextChunk() {
        return nextChunk;
    }

    public Instant endedAt() {
        return endedAt;
    }

    public BroadcastEnd endedBecause() {
        return endedBecause;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LiveBroadcast that && publicId.equals(that.publicId);
    }

    @Override
    public int hashCode() {
        return publicId.hashCode();
    }
}
