package org.jiangxin.course.entity;

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
import java.time.Instant;
import java.util.Objects;
import org.jiangxin.shared.error.IllegalTransition;

/**
 * The material of one lesson: a directory of files under a random name. Videos and sound pass through transcoding before they
 * are ready; texts, documents and self-tests are ready at once.
 */
@Entity
@Table(name = "media_assets")
public class MediaAsset {
    private static final int LONGEST_FAILURE = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "media_assets_seq")
    @SequenceGenerator(name = "media_assets_seq", sequenceName = "media_assets_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "storage_key")
    private String storageKey;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private LessonForm kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private MediaStatus status;

    @Column(name = "original_name")
    private String originalName;

    @Column(name = "content_type")
    private String contentType;

    @Column(name = "byte_count")
    private long bytes;

    @Column(name = "content_hash")
    private String contentHash;

    @Column(name = "duration_millis")
    private long durationMillis;

    @Column(name = "page_count")
    private int pages;

    @Column(name = "captioned")
    private boolean captioned;

    @Column(name = "attempts")
    private int attempts;

    @Column(name = "failure")
    private String failure;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    @Column(name = "version")
    private long version;

    protected MediaAsset() {}

    public MediaAsset(MediaFacts facts, Instant now) {
        this.storageKey = Objects.requireNonNull(facts.storageKey());
        this.kind = Objects.requireNonNull(facts.kind());
        this.status = facts.kind().isPlayed() ? MediaStatus.UPLOADED : MediaStatus.READY;
        this.originalName = Objects.requireNonNull(facts.originalName());
        this.contentType = Objects.requireNonNull(facts.contentType());
        this.bytes = facts.bytes();
        this.contentHash = Objects.requireNonNull(facts.contentHash());
        this.durationMillis = facts.durationMillis();
        this.pages = facts.pages();
        this.captioned = facts.captioned();
        this.createdAt = Objects.requireNonNull(now);
        this.changedAt = now;
    }

    /** Transcoding begins, or begins again after a failure or a lost node. */
    public void beginTranscoding(Instant now) {
        become(MediaStatus.TRANSCODING, now);
        attempts++;
        failure = null;
    }

    /** The stream is in place: made, or taken over from the same video without captions. */
    public void becomeReady(Instant now) {
        become(MediaStatus.READY, now);
    }

    /** Transcoding did not work; {@code reason} is shown to the operator. */
    public void fail(String reason, Instant now) {
        become(MediaStatus.FAILED, now);
        failure = reason.length() > LONGEST_FAILURE ? reason.substring(0, LONGEST_FAILURE) : reason;
    }

    private void become(MediaStatus next, Instant now) {
        if (!status.canBecome(next)) {
            throw new IllegalTransition(status, next);
        }
        status = next;
        changedAt = Objects.requireNonNull(now);
    }

    public boolean isReady() {
        return status == MediaStatus.READY;
    }

    public Long id() {
        return id;
    }

    public String storageKey() {
        return storageKey;
    }

    public LessonForm kind() {
        return kind;
    }

    public MediaStatus status() {
        return status;
    }

    public String originalName() {
        return originalName;
    }

    public String contentType() {
        return contentType;
    }

    public long durationMillis() {
        return durationMillis;
    }

    public long bytes() {
        return bytes;
    }

    public String contentHash() {
        return contentHash;
    }

    public int pages() {
        return pages;
    }

    public boolean isCaptioned() {
        return captioned;
    }

    public int attempts() {
        return attempts;
    }

    public String failure() {
        return failure;
    }

    public Instant changedAt() {
        return changedAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MediaAsset that && storageKey.equals(that.storageKey);
    }

    @Override
    public int hashCode() {
        return storageKey.hashCode();
    }
}
