package org.jiangxin.organization.entity;

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
import org.jiangxin.shared.error.IllegalTransition;

/**
 * A training institution, an employer or a regulator (R-321a). An institution or employer registers with seven fields and its
 * licence, is approved by the regulator of its region until a day, and is verified again before that day. Its code and region never
 * change; a new name or legal representative counts only once the regulator has approved it.
 */
@Entity
@Table(name = "organizations")
public class Organization {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "organizations_seq")
    @SequenceGenerator(name = "organizations_seq", sequenceName = "organizations_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private OrganizationKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private OrganizationStatus status;

    @Column(name = "name")
    private String name;

    @Column(name = "uscc")
    private String uscc;

    @Column(name = "uscc_suspect")
    private boolean usccSuspect;

    @Column(name = "address")
    private String address;

    @Column(name = "region_code")
    private String regionCode;

    @Column(name = "legal_representative_sealed")
    private String legalRepresentativeSealed;

    @Column(name = "contact_name_sealed")
    private String contactNameSealed;

    @Column(name = "contact_position")
    private String contactPosition;

    @Column(name = "contact_mobile_index")
    private String contactMobileIndex;

    @Column(name = "contact_mobile_sealed")
    private String contactMobileSealed;

    @Column(name = "proposed_name")
    private String proposedName;

    @Column(name = "proposed_legal_sealed")
    private String proposedLegalSealed;

    @Column(name = "review_asked_at")
    private Instant reviewAskedAt;

    @Column(name = "decision_reason")
    private String decisionReason;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "verified_until")
    private LocalDate verifiedUntil;

    @Column(name = "reminded_for")
    private LocalDate remindedFor;

    @Column(name = "lapse_told_for")
    private LocalDate lapseToldFor;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    @Column(name = "version")
    private long version;

    protected Organization() {}

    /** An institution or employer that asks to be admitted; the public id is drawn beforehand, since sealed fields are bound to it. */
    public Organization(String publicId, OrganizationKind kind, SealedProfile profile, Instant now) {
        if (!kind.isAdmitted()) {
            throw new IllegalArgumentException(kind + " does not register");
        }
        this.publicId = Objects.requireNonNull(publicId);
        this.kind = kind;
        this.status = OrganizationStatus.PENDING;
        this.reviewAskedAt = Objects.requireNonNull(now);
        this.createdAt = now;
        assign(profile);
    }

    /** A regulator, set up by the platform. */
    public Organization(String publicId, String name, RegionCode region, String address, Instant now) {
        this.publicId = Objects.requireNonNull(publicId);
        this.kind = OrganizationKind.REGULATOR;
        this.status = OrganizationStatus.APPROVED;
        this.name = Objects.requireNonNull(name);
        this.regionCode = region.value();
        this.address = Objects.requireNonNull(address);
        this.createdAt = Objects.requireNonNull(now);
    }

    /** Hands the corrected application in again after it was returned. */
    public void handInAgain(SealedProfile profile, Instant now) {
        become(OrganizationStatus.PENDING);
        assign(profile);
        reviewAskedAt = Objects.requireNonNull(now);
        decisionReason = null;
    }

    public void returnForCorrection(String reason, Instant now) {
        become(OrganizationStatus.RETURNED);
        decide(reason, now);
    }

    public void approve(LocalDate until, Instant now) {
        become(OrganizationStatus.APPROVED);
        decide(null, now);
        verifiedUntil = Objects.requireNonNull(until);
    }

    /**
     * Asks to be verified again, with a new name or legal representative if they changed.
     *
     * @param newName null when it stays
     * @param newLegalSealed null when it stays
     */
    public void askReview(String newName, String newLegalSealed, Instant now) {
        if (status != OrganizationStatus.APPROVED) {
            throw new IllegalTransition(status, OrganizationStatus.APPROVED);
        }
        proposedName = newName;
        proposedLegalSealed = newLegalSealed;
        reviewAskedAt = Objects.requireNonNull(now);
        decisionReason = null;
    }

    /** The proof is good until another day; what was proposed counts from now on. */
    public void verifyAgain(LocalDate until, Instant now) {
        requireReview();
        name = proposedName == null ? name : proposedName;
        legalRepresentativeSealed = proposedLegalSealed == null ? legalRepresentativeSealed : proposedLegalSealed;
        decide(null, now);
        verifiedUntil = Objects.requireNonNull(until);
    }

    public void returnReview(String reason, Instant now) {
        requireReview();
        decide(reason, now);
    }

    public void suspend(String reason, Instant now) {
        become(OrganizationStatus.SUSPENDED);
        decide(reason, now);
    }

    public void resume(Instant now) {
        become(OrganizationStatus.APPROVED);
        decide(null, now);
    }

    public void remove(String reason, Instant now) {
        become(OrganizationStatus.REMOVED);
        decide(reason, now);
    }

    /** Changes what needs no approval. */
    public void correctContact(String newAddress, String newContactName, String newContactPosition) {
        address = Objects.requireNonNull(newAddress);
        contactNameSealed = Objects.requireNonNull(newContactName);
        contactPosition = Objects.requireNonNull(newContactPosition);
    }

    /** Notes that a reminder went out for the present day of expiry. */
    public void reminded() {
        remindedFor = verifiedUntil;
    }

    /** Notes that it was told that its proof is out of date. */
    public void toldOfLapse() {
        lapseToldFor = verifiedUntil;
    }

    private void assign(SealedProfile profile) {
        name = profile.name();
        uscc = profile.uscc().value();
        usccSuspect = profile.uscc().isSuspect();
        address = profile.address();
        regionCode = profile.regionCode().value();
        legalRepresentativeSealed = profile.legalRepresentative();
        contactNameSealed = profile.contactName();
        contactPosition = profile.contactPosition();
        contactMobileSealed = profile.contactMobile();
        contactMobileIndex = profile.contactMobileIndex();
    }

    private void decide(String reason, Instant now) {
        decisionReason = reason;
        decidedAt = Objects.requireNonNull(now);
        proposedName = null;
        proposedLegalSealed = null;
        reviewAskedAt = null;
    }

    private void requireReview() {
        if (status != OrganizationStatus.APPROVED || reviewAskedAt == null) {
            throw new IllegalTransition(status, OrganizationStatus.APPROVED);
        }
    }

    private void become(OrganizationStatus next) {
        status = status.become(next);
    }

    /** Whether its staff may work on that day: approved, and the proof not out of date. */
    public boolean mayAct(LocalDate today) {
        return status == OrganizationStatus.APPROVED && !isLapsed(today);
    }

    /** Whether the day is over until which it was verified. */
    public boolean isLapsed(LocalDate today) {
        return verifiedUntil != null && today.isAfter(verifiedUntil);
    }

    /** Whether a regulator has something to decide. */
    public boolean waitsForDecision() {
        return reviewAskedAt != null;
    }

    public Long id() {
        return id;
    }

    public String publicId() {
        return publicId;
    }

    public OrganizationKind kind() {
        return kind;
    }

    public OrganizationStatus status() {
        return status;
    }

    public String name() {
        return name;
    }

    public String uscc() {
        return uscc;
    }

    public boolean isUsccSuspect() {
        return usccSuspect;
    }

    public String address() {
        return address;
    }

    public String regionCode() {
        return regionCode;
    }

    public String legalRepresentativeSealed() {
        return legalRepresentativeSealed;
    }

    public String contactNameSealed() {
        return contactNameSealed;
    }

    public String contactPosition() {
        return contactPosition;
    }

    public String contactMobileSealed() {
        return contactMobileSealed;
    }

    public String proposedName() {
        return proposedName;
    }

    public String proposedLegalSealed() {
        return proposedLegalSealed;
    }

    /** Since when a decision is waited for, or null. */
    public Instant reviewAskedAt() {
        return reviewAskedAt;
    }

    public String decisionReason() {
        return decisionReason;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    /** The last day on which it may act; null for regulators and before the first approval. */
    public LocalDate verifiedUntil() {
        return verifiedUntil;
    }

    public LocalDate remindedFor() {
        return remindedFor;
    }

    public LocalDate lapseToldFor() {
        return lapseToldFor;
    }

    public Instant createdAt() {
        return createdAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Organization that && publicId.equals(that.publicId);
    }

    @Override
    public int hashCode() {
        return publicId.hashCode();
    }
}
