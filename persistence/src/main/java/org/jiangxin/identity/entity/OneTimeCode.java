package org.jiangxin.identity.entity;

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
import org.jiangxin.shared.crypto.SecretHashes;
import org.jiangxin.shared.id.PublicId;

/**
 * A six-digit code sent to a phone or mailbox: good for five minutes, five tries, one purpose, one address and the one request that
 * asked for it. Entered rightly it proves its holder for half an hour, until the one action it was asked for is done: a form of
 * several pages asks once. The code itself is kept only as a keyed hash.
 */
@Entity
@Table(name = "one_time_codes")
public class OneTimeCode {
    public static final Duration LIFE = Duration.ofMinutes(5);
    public static final Duration PROOF = Duration.ofMinutes(30);
    public static final int TRIES = 5;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "one_time_codes_seq")
    @SequenceGenerator(name = "one_time_codes_seq", sequenceName = "one_time_codes_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Enumerated(EnumType.STRING)
    @Column(name = "purpose")
    private CodePurpose purpose;

    @Column(name = "target_index")
    private String targetIndex;

    @Column(name = "source_index")
    private String sourceIndex;

    @Column(name = "code_hash")
    private String codeHash;

    @Column(name = "tries_left")
    private int triesLeft;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    @Column(name = "spent_at")
    private Instant spentAt;

    @Version
    @Column(name = "version")
    private long version;

    protected OneTimeCode() {}

    public OneTimeCode(CodePurpose purpose, String targetIndex, String sourceIndex, String codeHash, Instant now) {
        this.publicId = PublicId.random();
        this.purpose = Objects.requireNonNull(purpose);
        this.targetIndex = Objects.requireNonNull(targetIndex);
        this.sourceIndex = Objects.requireNonNull(sourceIndex);
        this.codeHash = Objects.requireNonNull(codeHash);
        this.triesLeft = TRIES;
        this.createdAt = Objects.requireNonNull(now);
        this.expiresAt = now.plus(LIFE);
    }

    /** Uses up one try; a right one makes the code a proof. */
    public CodeCheck enter(String givenHash, Instant now) {
        if (spentAt != null || triesLeft == 0) {
            return CodeCheck.EXHAUSTED;
        }
        if (!(usedAt == null ? expiresAt : usedAt.plus(PROOF)).isAfter(now)) {
            return CodeCheck.EXPIRED;
        }
        if (!SecretHashes.same(codeHash, givenHash)) {
            triesLeft--;
            return triesLeft == 0 ? CodeCheck.EXHAUSTED : CodeCheck.WRONG;
        }
        if (usedAt == null) {
            usedAt = now;
        }
        return CodeCheck.RIGHT;
    }

    /** Whether it was entered rightly, not long ago, and nothing was done with it yet. */
    public boolean isProof(Instant now) {
        return usedAt != null && spentAt == null && usedAt.plus(PROOF).isAfter(now);
    }

    /** Does the one action that the code was asked for. */
    public void spend(Instant now) {
        if (!isProof(now)) {
            throw new IllegalStateException("the code proves nothing");
        }
        spentAt = now;
    }

    public boolean isFor(CodePurpose wanted, String wantedTargetIndex) {
        return purpose == wanted && targetIndex.equals(wantedTargetIndex);
    }

    public Long id() {
        return id;
    }

    public String publicId() {
        return publicId;
    }

    public int triesLeft() {
        return triesLeft;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OneTimeCode that && publicId.equals(that.publicId);
    }

    @Override
    public int hashCode() {
        return publicId.hashCode();
    }
}
