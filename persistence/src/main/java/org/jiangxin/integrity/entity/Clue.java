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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jiangxin.shared.id.PublicId;

/**
 * Something that looked wrong in study or exam, on its way to a decision (线索, R-324a). A rule only raises it; people state, check and
 * decide, and whoever decides is not who checked. Its key makes it one: the same finding again raises nothing.
 */
@Entity
@Table(name = "clues")
public class Clue {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "clues_seq")
    @SequenceGenerator(name = "clues_seq", sequenceName = "clues_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "clue_key")
    private String key;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private ClueKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "severity")
    private ClueSeverity severity;

    @Column(name = "learner_id")
    private Long learnerId;

    @Column(name = "enrolment_id")
    private Long enrolmentId;

    @Column(name = "class_id")
    private Long classId;

    @Column(name = "class_title")
    private String classTitle;

    @Column(name = "organization_id")
    private Long organizationId;

    @Column(name = "institution_name")
    private String institutionName;

    @Column(name = "region_code")
    private String regionCode;

    @Column(name = "study_day")
    private LocalDate day;

    @Column(name = "facts")
    private String facts;

    @Column(name = "source_refs")
    private String references;

    @Column(name = "limits")
    private String limits;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private ClueStatus status;

    @Column(name = "raised_at")
    private Instant raisedAt;

    @Column(name = "statement_due_on")
    private LocalDate statementDueOn;

    @Column(name = "checked_by")
    private Long checkedBy;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "withdrawn_millis")
    private long withdrawnMillis;

    @Version
    @Column(name = "version")
    private long version;

    protected Clue() {}

    /** @param key what makes this finding one; see {@code keyOf} */
    public Clue(ClueKind kind, String key, ClueSubject subject, LocalDate day, ClueEvidence evidence, Instant now) {
        this.publicId = PublicId.random();
        this.key = Objects.requireNonNull(key);
        this.kind = Objects.requireNonNull(kind);
        this.severity = kind.severity();
        this.learnerId = subject.learnerId();
        this.enrolmentId = subject.enrolmentId();
        this.classId = subject.classId();
        this.classTitle = subject.classTitle();
        this.organizationId = subject.organizationId();
        this.institutionName = subject.institutionName();
        this.regionCode = subject.regionCode();
        this.day = Objects.requireNonNull(day);
        this.facts = evidence.factsText();
        this.references = evidence.referencesText();
        this.limits = evidence.limitsText();
        this.status = ClueStatus.RAISED;
        this.raisedAt = Objects.requireNonNull(now);
    }

    /** One clue for each kind, learner and thing it is about. */
    public static String keyOf(ClueKind kind, Long learnerId, String about) {
        return kind + "/" + (learnerId == null ? "-" : learnerId) + "/" + about;
    }

    /** Goes to the regulator of its region; the institution has until that day to state its side. */
    public void assign(LocalDate statementDue) {
        status = status.become(ClueStatus.ASSIGNED);
        statementDueOn = Objects.requireNonNull(statementDue);
    }

    /** The institution has stated its side. */
    public void state() {
        status = status.become(ClueStatus.STATED);
    }

    /** Whether it can be checked: the institution has spoken, or had its time. */
    public boolean isReadyToCheck(LocalDate today) {
        return status == ClueStatus.STATED || isOverdue(today);
    }

    /** Whether the institution let its time pass. */
    public boolean isOverdue(LocalDate today) {
        return status == ClueStatus.ASSIGNED && today.isAfter(statementDueOn);
    }

    /** Somebody has looked into it. @param proposedMillis study time that is proposed to be taken back */
    public void check(long accountId, long proposedMillis) {
        status = status.become(ClueStatus.CHECKED);
        checkedBy = accountId;
        withdrawnMillis = proposedMillis;
    }

    /** Somebody else than the checker confirms it, with the time that was proposed. */
    public void confirm(long accountId, Instant now) {
        decide(ClueStatus.CONFIRMED, accountId, now);
    }

    /** Somebody else than the checker finds nothing in it. */
    public void dismiss(long accountId, Instant now) {
        decide(ClueStatus.DISMISSED, accountId, now);
        withdrawnMillis = 0;
    }

    private void decide(ClueStatus decision, long accountId, Instant now) {
        if (Long.valueOf(accountId).equals(checkedBy)) {
            throw new IllegalArgumentException("checked and decided by one person");
        }
        status = status.become(decision);
        decidedBy = accountId;
        decidedAt = Objects.requireNonNull(now);
    }

    /** An appeal was right: it is dismissed after all. The time that had been taken back is returned. */
    public long reverse(long accountId, Instant now) {
        if (status != ClueStatus.CONFIRMED) {
            throw new IllegalArgumentException("nothing to reverse in " + status);
        }
        if (Long.valueOf(accountId).equals(decidedBy)) {
            throw new IllegalArgumentException("decided and reversed by one person");
        }
        var returned = withdrawnMillis;
        dismiss(accountId, now);
        return returned;
    }

    /** Nothing can change any more. */
    public void file() {
        status = status.become(ClueStatus.FILED);
    }

    public Long id() {
        return id;
    }

    public String publicId() {
        return publicId;
    }

    public ClueKind kind() {
        return kind;
    }

    public ClueSeverity severity() {
        return severity;
    }

    public Long learnerId() {
        return learnerId;
    }

    public Long enrolmentId() {
        return enrolmentId;
    }

    public Long classId() {
        return classId;
    }

    public String classTitle() {
        return classTitle;
    }

    public Long organizationId() {
        return organizationId;
    }

    public String institutionName() {
        return institutionName;
    }

    public String regionCode() {
        return regionCode;
    }

    public LocalDate day() {
        return day;
    }

    public ClueEvidence evidence() {
        return ClueEvidence.of(facts, references, limits);
    }

    public ClueStatus status() {
        return status;
    }

    public Instant raisedAt() {
        return raisedAt;
    }

    public LocalDate statementDueOn() {
        return statementDueOn;
    }

    public Long checkedBy() {
        return checkedBy;
    }

    public Long decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public long withdrawnMillis() {
        return withdrawnMillis;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Clue that && publicId.equals(that.publicId);
    }

    @Override
    public int hashCode() {
        return publicId.hashCode();
    }
}
