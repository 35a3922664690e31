package org.jiangxin.audit.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.jiangxin.shared.crypto.HashChain;

/**
 * The seal of one night (每日封存): the Merkle root over every stream that has grown since the seal before, chained to that seal and
 * signed (design §8). It leaves the database as a file and by mail, so that whoever rewrites rows and their chains has to rewrite what
 * others hold too. Written once.
 */
@Entity
@Immutable
@Table(name = "record_anchors")
public class RecordAnchor {
    /** Version of the field list under the hash. */
    private static final int CHAIN_VERSION = 1;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_anchors_seq")
    @SequenceGenerator(name = "record_anchors_seq", sequenceName = "record_anchors_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "anchor_number")
    private long number;

    @Column(name = "anchored_on")
    private LocalDate day;

    @Column(name = "anchored_at")
    private Instant at;

    @Column(name = "leaf_count")
    private long leafCount;

    @Column(name = "leaf_root")
    private String leafRoot;

    @Column(name = "previous_hash")
    private String previousHash;

    @Column(name = "anchor_hash")
    private String anchorHash;

    @Column(name = "signature")
    private String signature;

    protected RecordAnchor() {}

    /**
     * The next seal, not signed yet.
     *
     * @param number 1 for the first, then one more each time
     * @param day Chinese calendar day; one seal a day
     * @param previousHash hash of the seal before, or {@link HashChain#GENESIS}
     */
    public RecordAnchor(long number, LocalDate day, Instant at, long leafCount, String leafRoot, String previousHash) {
        this.number = number;
        this.day = Objects.requireNonNull(day);
        this.at = at.truncatedTo(ChronoUnit.MICROS);
        this.leafCount = leafCount;
        this.leafRoot = Objects.requireNonNull(leafRoot);
        this.previousHash = Objects.requireNonNull(previousHash);
        this.anchorHash = hash();
    }

    /** Takes the signature over {@link #anchorHash()}; before it is stored. */
    public RecordAnchor signed(String jws) {
        if (id != null) {
            throw new IllegalStateException("anchor " + number + " is stored");
        }
        signature = Objects.requireNonNull(jws);
        return this;
    }

    /** The hash that its content has; equal to {@link #anchorHash()} if untouched. */
    public String hash() {
        return HashChain.next(previousHash, CHAIN_VERSION, number, day, at, leafCount, leafRoot);
    }

    public long number() {
        return number;
    }

    public LocalDate day() {
        return day;
    }

    public Instant at() {
        return at;
    }

    public long leafCount() {
        return leafCount;
    }

    public String leafRoot() {
        return leafRoot;
    }

    public String previousHash() {
        return previousHash;
    }

    public String anchorHash() {
        return anchorHash;
    }

    public String signature() {
        return signature;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecordAnchor that && number == that.number;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(number);
    }
}
