package org.jiangxin.organization.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jiangxin.shared.id.PublicId;

/**
 * Somebody works for an organization, from a day until another. An account has at most one membership in force: the unique
 * {@code active_account_id} is the account while it lasts and empty afterwards. What the person may do there are roles (identity).
 */
@Entity
@Table(name = "staff_members")
public class StaffMember {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "staff_members_seq")
    @SequenceGenerator(name = "staff_members_seq", sequenceName = "staff_members_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "active_account_id")
    private Long activeAccountId;

    @Column(name = "organization_id")
    private long organizationId;

    @Column(name = "member_since")
    private Instant since;

    @Column(name = "member_until")
    private Instant until;

    @Version
    @Column(name = "version")
    private long version;

    protected StaffMember() {}

    public StaffMember(long accountId, long organizationId, Instant now) {
        this.publicId = PublicId.random();
        this.accountId = accountId;
        this.activeAccountId = accountId;
        this.organizationId = organizationId;
        this.since = Objects.requireNonNull(now);
    }

    /** The person leaves; ending twice changes nothing. */
    public void end(Instant now) {
        if (until == null) {
            until = Objects.requireNonNull(now);
            activeAccountId = null;
        }
    }

    public boolean isActive() {
        return until == null;
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

    public long organizationId() {
        return organizationId;
    }

    public Instant since() {
        return since;
    }

    /** Null while the membership lasts. */
    public Instant until() {
        return until;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StaffMember that && publicId.equals(that.publicId);
    }

    @Override
    public int hashCode() {
        return publicId.hashCode();
    }
}
