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
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.jiangxin.shared.id.PublicId;

/**
 * Something that looked wrong, with its evidence (异常学习线索). Insert-only: whoever judges it later adds a verdict elsewhere.
 * One per learner, kind and subject, so that a thousand repetitions of one trick are one clue.
 */
@Entity
@Immutable
@Table(name = "risk_flags")
public class RiskFlag {
    private static final int LONGEST_SUBJECT = 80;
    private static final int LONGEST_DETAILS = 400;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "risk_flags_seq")
    @SequenceGenerator(name = "risk_flags_seq", sequenceName = "risk_flags_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "learner_id")
    private long learnerId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private FlagKind kind;

    @Column(name = "subject")
    private String subject;

    @Column(name = "details")
    private String details;

    @Column(name = "raised_at")
    private Instant raisedAt;

    protected RiskFlag() {}

    /**
     * @param subject what it is about, for example {@code lease/<id>}
     * @param details the evidence in short facts; no personal data
     */
    public RiskFlag(long learnerId, FlagKind kind, String subject, String details, Instant now) {
        this.publicId = PublicId.random();
        this.learnerId = learnerId;
        this.kind = Objects.requireNonNull(kind);
        this.subject = cut(subject, LONGEST_SUBJECT);
        this.details = cut(details, LONGEST_DETAILS);
        this.raisedAt = Objects.requireNonNull(now);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    public String publicId() {
        return publicId;
    }

    public long learnerId() {
        return learnerId;
    }

    public FlagKind kind() {
        return kind;
    }

    public String subject() {
        return subject;
    }

    public String details() {
        return details;
    }

    public Instant raisedAt() {
        return raisedAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RiskFlag that && publicId.equals(that.publicId);
    }

    @Override
    public int hashCode() {
        return publicId.hashCode();
    }
}
