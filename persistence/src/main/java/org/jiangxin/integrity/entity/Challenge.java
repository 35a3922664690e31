package org.jiangxin.integrity.entity;

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
import java.util.List;
import java.util.Objects;
import org.jiangxin.shared.id.PublicId;

/**
 * A check during study that only a person at the screen passes (R-324a). Made when it is due and not before, answered once,
 * within a deadline by the database's time. What is right never leaves the server. Fails closed: no answer is a miss.
 */
@Entity
@Table(name = "challenges")
public class Challenge {
    /** Time to answer, and the time that may be asked for once more. */
    public static final Duration TIME = Duration.ofSeconds(60);

    /** However often a face is tried, and however long a text message takes. */
    public static final Duration LONGEST = Duration.ofMinutes(12);

    /** Nobody reads, finds and picks faster than this (ATK-17). */
    public static final Duration HUMAN = Duration.ofMillis(800);

    /**
     * A question must be read before it is answered. Chinese is read at five characters a second, at a glance at fifteen; forty a second
     * are no honest person's, not even of somebody who meets the question again and who is quick.
     */
    private static final Duration CHARACTER_READ = Duration.ofMillis(25);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "challenges_seq")
    @SequenceGenerator(name = "challenges_seq", sequenceName = "challenges_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "learner_id")
    private long learnerId;

    @Column(name = "enrolment_id")
    private long enrolmentId;

    @Column(name = "lesson_id")
    private long lessonId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private ChallengeKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "purpose")
    private ChallengePurpose purpose;

    @Column(name = "media_millis")
    private long mediaMillis;

    @Column(name = "asked")
    private String asked;

    @Column(name = "tiles")
    private String tiles;

    @Column(name = "right_refs")
    private String rightRefs;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "deadline_at")
    private Instant deadlineAt;

    @Column(name = "more_time_used")
    private boolean moreTimeUsed;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private ChallengeStatus status;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Version
    @Column(name = "version")
    private long version;

    protected Challenge() {}

    /**
     * @param board what is shown and what is right
     * @param mediaMillis place in the material
     * @param window how long it waits for the answer
     */
    public Challenge(
            long learnerId,
            long enrolmentId,
            long lessonId,
            ChallengePurpose purpose,
            ChallengeBoard board,
            long mediaMillis,
            Duration window,
            Instant now) {
        this.publicId = PublicId.random();
        this.learnerId = learnerId;
        this.enrolmentId = enrolmentId;
        this.lessonId = lessonId;
        this.kind = board.kind();
        this.purpose = Objects.requireNonNull(purpose);
        this.mediaMillis = mediaMillis;
        this.asked = kind.join(board.asked());
        this.tiles = board.tilesText();
        this.rightRefs = String.join(",", board.rightRefs());
        this.issuedAt = Objects.requireNonNull(now);
        this.deadlineAt = now.plus(window);
        this.status = ChallengeStatus.OPEN;
    }

    /** The one try. */
    public ChallengeStatus answer(List<String> picks, Instant now) {
        if (kind == ChallengeKind.FACE) {
            throw new IllegalStateException("check " + publicId + " asks for a face");
        }
        if (now.isAfter(deadlineAt)) {
            end(ChallengeStatus.EXPIRED, now);
        } else if (now.isBefore(issuedAt.plus(leastTime()))) {
            end(ChallengeStatus.TOO_FAST, now);
        } else {
            end(rightRefs.equals(String.join(",", picks)) ? ChallengeStatus.PASSED : ChallengeStatus.WRONG, now);
        }
        return status;
    }

    /** Who answers faster has not read. */
    private Duration leastTime() {
        if (kind == ChallengeKind.CHARACTERS) {
            return HUMAN;
        }
        var reading = CHARACTER_READ.multipliedBy(asked.codePointCount(0, asked.length()));
        return reading.compareTo(HUMAN) > 0 ? reading : HUMAN;
    }

    /** Somebody showed who is there, by face or by phone code. */
    public ChallengeStatus present(Instant now) {
        if (kind != ChallengeKind.FACE) {
            throw new IllegalStateException("check " + publicId + " does not ask for a face");
        }
        end(now.isAfter(deadlineAt) ? ChallengeStatus.EXPIRED : ChallengeStatus.PASSED, now);
        return status;
    }

    /** A way was begun that takes its time; never longer than {@link #LONGEST} from the beginning. */
    public void waitUntil(Instant until) {
        var latest = issuedAt.plus(LONGEST);
        var wanted = until.isAfter(latest) ? latest : until;
        if (isOpen() && wanted.isAfter(deadlineAt)) {
            deadlineAt = wanted;
        }
    }

    /** Nobody answered. */
    public void expire(Instant now) {
        end(ChallengeStatus.EXPIRED, now);
    }

    private void end(ChallengeStatus result, Instant now) {
        status = status.become(result);
        endedAt = now;
    }

    /** Gives the learner another minute, once. False when it was given before or the time is over. */
    public boolean giveMoreTime(Instant now) {
        if (moreTimeUsed || !isOpen() || now.isAfter(deadlineAt)) {
            return false;
        }
        moreTimeUsed = true;
        deadlineAt = deadlineAt.plus(TIME);
        return true;
    }

    public boolean isOpen() {
        return status == ChallengeStatus.OPEN;
    }

    public Duration latency() {
        return Duration.between(issuedAt, endedAt == null ? issuedAt : endedAt);
    }

    public Long id() {
        return id;
    }

    public String publicId() {
        return publicId;
    }

    public long learnerId() {
        return learnerId;
    }

    public ChallengeKind kind() {
        return kind;
    }

    public long enrolmentId() {
        return enrolmentId;
    }

    public ChallengePurpose purpose() {
        return purpose;
    }

    /** The characters that are named, in order, or the question. */
    public List<String> asked() {
        return kind.split(asked);
    }

    public List<ChallengeBoard.Tile> tiles() {
        return ChallengeBoard.tiles(kind, tiles);
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public Instant deadlineAt() {
        return deadlineAt;
    }

    public boolean isMoreTimeUsed() {
        return moreTimeUsed;
    }

    public ChallengeStatus status() {
        return status;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Challenge that && publicId.equals(that.publicId);
    }

    @Override
    public int hashCode() {
        return publicId.hashCode();
    }
}
