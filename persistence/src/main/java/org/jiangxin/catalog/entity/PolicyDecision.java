package org.jiangxin.catalog.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.jiangxin.shared.id.PublicId;

/**
 * One decision about a policy value in one scope (issue 4.1). Written once: another value, a lock, its end and taking it
 * back are further decisions with the next revision, of which the newest that is valid on a day holds. The database lets the
 * application add decisions only.
 */
@Entity
@Immutable
@Table(name = "policy_decisions")
public class PolicyDecision {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "policy_decisions_seq")
    @SequenceGenerator(name = "policy_decisions_seq", sequenceName = "policy_decisions_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Embedded
    private PolicyScope scope;

    @Enumerated(EnumType.STRING)
    @Column(name = "policy_key")
    private PolicyKey key;

    @Column(name = "revision")
    private int revision;

    @Column(name = "supersedes_id")
    private Long supersedesId;

    @Column(name = "amount")
    private Integer amount;

    @Column(name = "locked")
    private boolean locked;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Column(name = "document_number")
    private String documentNumber;

    @Column(name = "document_title")
    private String documentTitle;

    @Column(name = "authority")
    private String authority;

    @Column(name = "decided_by")
    private long decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected PolicyDecision() {}

    /**
     * @param before the newest decision of this scope and key, or null for the first
     * @param amount null takes the scope's own value back
     * @param locked whether no narrower scope may differ
     * @param authority name of the office or institution that decides
     * @param decidedBy account id of who entered it
     */
    public PolicyDecision(
            PolicyScope scope,
            PolicyKey key,
            PolicyDecision before,
            Integer amount,
            boolean locked,
            PolicyTerm term,
            String authority,
            long decidedBy,
            Instant now) {
        if (before != null && !(before.scope.equals(scope) && before.key == key)) {
            throw new IllegalArgumentException(before + " is not of " + scope);
        }
        if (amount == null && locked || amount != null && !key.isWithin(amount)) {
            throw new IllegalArgumentException(key + " " + amount);
        }
        this.publicId = PublicId.random();
        this.scope = Objects.requireNonNull(scope);
        this.key = Objects.requireNonNull(key);
        this.revision = before == null ? 1 : before.revision + 1;
        this.supersedesId = before == null ? null : before.id;
        this.amount = amount;
        this.locked = locked;
        this.validFrom = term.from();
        this.validUntil = term.until();
        this.documentNumber = term.documentNumber();
        this.documentTitle = term.documentTitle();
        this.authority = Objects.requireNonNull(authority);
        this.decidedBy = decidedBy;
        this.decidedAt = Objects.requireNonNull(now);
    }

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }

    /** The value; empty when the decision takes the scope's own value back. */
    public Optional<Integer> amount() {
        return Optional.ofNullable(amount);
    }

    public boolean isLocked() {
        return locked;
    }

    public PolicyTerm term() {
        return new PolicyTerm(validFrom, validUntil, documentNumber, documentTitle);
    }

    public Long id() {
        return id;
    }

    public String publicId() {
        return publicId;
    }

    public PolicyScope scope() {
        return scope;
    }

    public PolicyKey key() {
        return key;
    }

    public int revision() {
        return revision;
    }

    /** The decision before it in the same scope, or null. */
    public Long supersedesId() {
        return supersedesId;
    }

    public String authority() {
        return authority;
    }

    public long decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PolicyDecision that && publicId.equals(that.publicId);
    }

    @Override
    public int hashCode() {
        return publicId.hashCode();
    }

    @Override
    public String toString() {
        return scope + " " + key + " #" + revision;
    }
}
