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
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.Immutable;

/** One decision of a person about one version of a document. Decisions are added, never changed: the last one counts. */
@Entity
@Immutable
@Table(name = "consents")
public class Consent {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "consents_seq")
    @SequenceGenerator(name = "consents_seq", sequenceName = "consents_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "account_id")
    private Long accountId;

    @Enumerated(EnumType.STRING)
    @Column(name = "document")
    private ConsentDocument document;

    @Column(name = "document_version")
    private int documentVersion;

    @Enumerated(EnumType.STRING)
    @Column(name = "decision")
    private ConsentDecision decision;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected Consent() {}

    public Consent(
            long accountId, ConsentDocument document, int documentVersion, ConsentDecision decision, Instant now) {
        this.accountId = accountId;
        this.document = Objects.requireNonNull(document);
        this.documentVersion = documentVersion;
        this.decision = Objects.requireNonNull(decision);
        this.decidedAt = Objects.requireNonNull(now);
    }

    public Long id() {
        return id;
    }

    public ConsentDocument document() {
        return document;
    }

    public int documentVersion() {
        return documentVersion;
    }

    public ConsentDecision decision() {
        return decision;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Consent that && id != null && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return Objects.hash(accountId, document, decidedAt);
    }
}
