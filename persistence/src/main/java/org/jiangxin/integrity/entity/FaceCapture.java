package org.jiangxin.integrity.entity;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jiangxin.shared.id.PublicId;

/**
 * One look at a face: a drawn script whose steps are told one at a time, each with a slot that takes pictures once and in its time. Only
 * the server writes its verdict. What was measured is kept, sealed, until the verdict, and then no more.
 */
@Entity
@Table(name = "face_captures")
public class FaceCapture {
    /** From a step to its pictures: to read it, and to do it. */
    public static final Duration STEP_TIME = Duration.ofSeconds(20);

    /** Nobody reads what to do and does it faster. */
    public static final Duration LEAST_TIME = Duration.ofMillis(700);

    private static final int MOST_REPEATS = 6;
    private static final int LONGEST_CAMERA = 120;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "face_captures_seq")
    @SequenceGenerator(name = "face_captures_seq", sequenceName = "face_captures_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "account_id")
    private long accountId;

    @Enumerated(EnumType.STRING)
    @Column(name = "purpose")
    private FacePurpose purpose;

    @Column(name = "subject_id")
    private long subjectId;

    @Column(name = "script")
    private String script;

    @Column(name = "step")
    private int step;

    @Column(name = "repeats")
    private int repeats;

    @Column(name = "tries_allowed")
    private int triesAllowed;

    @Column(name = "slot")
    private String slot;

    @Column(name = "slot_issued_at")
    private Instant slotIssuedAt;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private FaceCaptureStatus status;

    @Enumerated(EnumType.STRING)
    @Column(name = "reason")
    private FaceReason reason;

    @Column(name = "likeness")
    private Integer likeness;

    @Column(name = "engine")
    private String engine;

    @Column(name = "engine_version")
    private String engineVersion;

    @Column(name = "camera")
    private String camera;

    @Lob
    @Basic(fetch = FetchType.LAZY)
    @Column(name = "readings_sealed")
    private byte[] readingsSealed;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Version
    @Column(name = "version")
    private long version;

    protected FaceCapture() {}

    /**
     * @param subjectId the check, the attempt, or for ENROL the account itself
     * @param triesAllowed how many of them may fail for the same thing
     */
    public FaceCapture(
            long accountId,
            FacePurpose purpose,
            long subjectId,
            FaceScript script,
            int triesAllowed,
            String engine,
            String engineVersion,
            Instant now) {
        this.publicId = PublicId.random();
        this.accountId = accountId;
        this.purpose = Objects.requireNonNull(purpose);
        this.subjectId = subjectId;
        this.script = script.text();
        this.triesAllowed = triesAllowed;
        this.slot = PublicId.random();
        this.slotIssuedAt = Objects.requireNonNull(now);
        this.openedAt = now;
        this.status = FaceCaptureStatus.OPEN;
        this.engine = Objects.requireNonNull(engine);
        this.engineVersion = Objects.requireNonNull(engineVersion);
    }

    /** What a slot says to pictures that come for it. */
    public enum Taking {
        TAKEN,
        /** It has had its pictures, or was never given out. */
        USED,
        TOO_EARLY,
        TOO_LATE
    }

    /** Uses the slot up. */
    public Taking take(String askedSlot, String cameraLabel, Instant now) {
        if (!isOpen() || slot == null || !slot.equals(askedSlot)) {
            return Taking.USED;
        }
        if (now.isBefore(slotIssuedAt.plus(LEAST_TIME))) {
            return Taking.TOO_EARLY;
        }
        slot = null;
        if (now.isAfter(slotIssuedAt.plus(STEP_TIME))) {
            return Taking.TOO_LATE;
        }
        if (cameraLabel != null && !cameraLabel.isBlank()) {
            camera = cameraLabel
                    .strip()
                    .substring(0, Math.min(cameraLabel.strip().length(), LONGEST_CAMERA));
        }
        return Taking.TAKEN;
    }

    /** The step was done: on to the next one. */
    public void advance(byte[] sealedReadings, Instant now) {
        readingsSealed = sealedReadings.clone();
        step++;
        open(now);
    }

    /** The pictures of the step were too poor: once more, unless it was often enough. */
    public boolean repeat(Instant now) {
        repeats++;
        if (repeats > MOST_REPEATS) {
            return false;
        }
        open(now);
        return true;
    }

    private void open(Instant now) {
        slot = PublicId.random();
        slotIssuedAt = Objects.requireNonNull(now);
    }

    /** The verdict. @param measured likeness with the template, or null */
    public void end(FaceCaptureStatus verdict, FaceReason why, Integer measured, Instant now) {
        status = status.become(verdict);
        reason = why;
        likeness = measured;
        slot = null;
        readingsSealed = null;
        endedAt = Objects.requireNonNull(now);
    }

    /** Nobody went on with it. */
    public boolean isOverdue(Instant now) {
        return isOpen() && now.isAfter(slotIssuedAt.plus(STEP_TIME));
    }

    public boolean isOpen() {
        return status == FaceCaptureStatus.OPEN;
    }

    public boolean isLastStep() {
        return step == script().steps().size() - 1;
    }

    /** The consent is withdrawn: nothing measured stays. */
    public void forget() {
        readingsSealed = null;
        camera = null;
        likeness = null;
    }

    public FaceScript script() {
        return FaceScript.parse(script);
    }

    /** What is asked for now. */
    public FaceScript.Step current() {
        return script().steps().get(step);
    }

    public Long id() {
        return id;
    }

    public String publicId() {
        return publicId;
    }

    public long accountId() {
        return accountId;
    }

    public FacePurpose purpose() {
        return purpose;
    }

    public long subjectId() {
        return subjectId;
    }

    /** Number of the step from 0. */
    public int step() {
        return step;
    }

    public int triesAllowed() {
        return triesAllowed;
    }

    /** Where pictures go now; empty while none are waited for. */
    public Optional<String> slot() {
        return Optional.ofNullable(slot);
    }

    public FaceCaptureStatus status() {
        return status;
    }

    public Optional<FaceReason> reason() {
        return Optional.ofNullable(reason);
    }

    public Integer likeness() {
        return likeness;
    }

    public String engine() {
        return engine;
    }

    public String engineVersion() {
        return engineVersion;
    }

    public String camera() {
        return camera;
    }

    public Optional<byte[]> readingsSealed() {
        return Optional.ofNullable(readingsSealed).map(byte[]::clone);
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant endedAt() {
        return endedAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FaceCapture that && publicId.equals(that.publicId);
    }

    @Override
    public int hashCode() {
        return publicId.hashCode();
    }
}
