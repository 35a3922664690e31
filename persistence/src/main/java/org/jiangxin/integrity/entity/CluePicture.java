package org.jiangxin.integrity.entity;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.Immutable;

/**
 * A picture that somebody added to an appeal or a statement (申诉、说明所附照片): our own JPEG without metadata, sealed, once as it is and
 * once small for lists. Evidence, and so insert-only: it stays as long as the clue.
 */
@Entity
@Immutable
@Table(name = "clue_pictures")
public class CluePicture {
    /** Most pictures of one step. */
    public static final int MOST = 3;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "clue_pictures_seq")
    @SequenceGenerator(name = "clue_pictures_seq", sequenceName = "clue_pictures_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "clue_id")
    private long clueId;

    @Column(name = "step_id")
    private long stepId;

    @Column(name = "place")
    private int place;

    @Lob
    @Basic(fetch = FetchType.LAZY)
    @Column(name = "content_sealed")
    private byte[] contentSealed;

    @Lob
    @Basic(fetch = FetchType.LAZY)
    @Column(name = "small_sealed")
    private byte[] smallSealed;

    @Column(name = "stored_at")
    private Instant storedAt;

    protected CluePicture() {}

    /**
     * A picture of a step.
     *
     * @param publicId to which both sealed values are bound
     * @param place 1 to 3 within the step
     */
    public CluePicture(
            String publicId, ClueStep step, int place, byte[] contentSealed, byte[] smallSealed, Instant now) {
        if (place < 1 || place > MOST) {
            throw new IllegalArgumentException("picture " + place + " of a step");
        }
        if (!step.kind().takesPictures()) {
            throw new IllegalArgumentException("a picture of " + step.kind());
        }
        this.publicId = Objects.requireNonNull(publicId);
        this.clueId = step.clueId();
        this.stepId = step.id();
        this.place = place;
        this.contentSealed = contentSealed.clone();
        this.smallSealed = smallSealed.clone();
        this.storedAt = Objects.requireNonNull(now);
    }

    public String publicId() {
        return publicId;
    }

    public long clueId() {
        return clueId;
    }

    public long stepId() {
        return stepId;
    }

    public int place() {
        return place;
    }

    public byte[] contentSealed() {
        return contentSealed.clone();
    }

    public byte[] smallSealed() {
        return smallSealed.clone();
    }

    public Instant storedAt() {
        return storedAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CluePicture that && publicId.equals(that.publicId);
    }

    @Override
    public int hashCode() {
        return publicId.hashCode();
    }
}
