package org.jiangxin.identity.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * Someone who may sign in (R-321b, R-324a). Learners sign in by mobile number, staff by user name. Mobile, e-mail and name are
 * sealed; look-up goes by blind index. {@code session_epoch} names the one live sign-in and moves only by the compare-and-set
 * of the repository, which is why a flush of this entity never writes it.
 */
@Entity
@Table(name = "accounts")
public class Account {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "accounts_seq")
    @SequenceGenerator(name = "accounts_seq", sequenceName = "accounts_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "username")
    private String username;

    @Column(name = "mobile_index")
    private String mobileIndex;

    @Column(name = "mobile_sealed")
    private String mobileSealed;

    @Column(name = "email_sealed")
    private String emailSealed;

    @Column(name = "email_verified_at")
    private Instant emailVerifiedAt;

    @Column(name = "display_name_sealed")
    private String displayNameSealed;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "password_changed_at")
    private Instant passwordChangedAt;

    @Column(name = "password_due")
    private boolean passwordDue;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private AccountStatus status;

    @Column(name = "locale_tag")
    private String localeTag;

    @Column(name = "elder_mode")
    private boolean elderMode;

    @Column(name = "session_epoch", updatable = false)
    private long sessionEpoch;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    @Column(name = "version")
    private long version;

    @ElementCollection
    @CollectionTable(name = "account_roles", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role_name")
    private Set<String> roles = new HashSet<>();

    protected Account() {}

    /** An account under a public id that is drawn beforehand, because the sealed fields are bound to it. */
    public Account(String publicId, String displayNameSealed, String passwordHash, Set<String> roles, Instant now) {
        this.publicId = Objects.requireNonNull(publicId);
        this.displayNameSealed = Objects.requireNonNull(displayNameSealed);
        this.passwordHash = Objects.requireNonNull(passwordHash);
        this.roles = new HashSet<>(roles);
        this.passwordChangedAt = now;
        this.createdAt = now;
        this.status = AccountStatus.ACTIVE;
        this.localeTag = "zh-CN";
    }

    /** Nobody can sign in before the holder of the phone has set a password. */
    public void awaitPassword() {
        this.status = AccountStatus.INVITED;
    }

    public void signsInAs(String lowerCaseUsername) {
        this.username = Objects.requireNonNull(lowerCaseUsername);
    }

    public void reachableAt(String newMobileIndex, String newMobileSealed) {
        this.mobileIndex = Objects.requireNonNull(newMobileIndex);
        this.mobileSealed = Objects.requireNonNull(newMobileSealed);
    }

    public void confirmEmail(String newEmailSealed, Instant now) {
        this.emailSealed = Objects.requireNonNull(newEmailSealed);
        this.emailVerifiedAt = Objects.requireNonNull(now);
    }

    public void removeEmail() {
        this.emailSealed = null;
        this.emailVerifiedAt = null;
    }

    public void rename(String newDisplayNameSealed) {
        this.displayNameSealed = Objects.requireNonNull(newDisplayNameSealed);
    }

    public void changePassword(String newHash, Instant now) {
        if (status == AccountStatus.INVITED) {
            status = status.become(AccountStatus.ACTIVE);
        }
        this.passwordHash = Objects.requireNonNull(newHash);
        this.passwordChangedAt = Objects.requireNonNull(now);
        this.passwordDue = false;
    }

    /** A password that somebody else knows: nothing is open to the holder before it is replaced. */
    public void handOutPassword(String newHash, Instant now) {
        changePassword(newHash, now);
        this.passwordDue = true;
    }

    /** Replaces what the holder may do. Which roles go together is decided by the caller's rule. */
    public void assume(Set<String> newRoles) {
        roles.retainAll(newRoles);
        roles.addAll(newRoles);
    }

    /** The same password under stronger parameters. */
    public void rehash(String newHash) {
        this.passwordHash = Objects.requireNonNull(newHash);
    }

    public void prefer(String newLocaleTag, boolean newElderMode) {
        this.localeTag = Objects.requireNonNull(newLocaleTag);
        this.elderMode = newElderMode;
    }

    public void disable() {
        status = status.become(AccountStatus.DISABLED);
    }

    public void enable() {
        status = status.become(AccountStatus.ACTIVE);
    }

    public boolean isInvited() {
        return status == AccountStatus.INVITED;
    }

    public boolean maySignIn() {
        return status == AccountStatus.ACTIVE;
    }

    public Long id() {
        return id;
    }

    public String publicId() {
        return publicId;
    }

    public String username() {
        return username;
    }

    public String mobileSealed() {
        return mobileSealed;
    }

    /** Null as long as no address was confirmed. */
    public String emailSealed() {
        return emailSealed;
    }

    public String displayNameSealed() {
        return displayNameSealed;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public AccountStatus status() {
        return status;
    }

    /** Whether the password was handed out by somebody else and not yet replaced. */
    public boolean isPasswordDue() {
        return passwordDue;
    }

    public String localeTag() {
        return localeTag;
    }

    public boolean isElderMode() {
        return elderMode;
    }

    public long sessionEpoch() {
        return sessionEpoch;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Set<String> roles() {
        return Set.copyOf(roles);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Account that && publicId.equals(that.publicId);
    }

    @Override
    public int hashCode() {
        return publicId.hashCode();
    }
}
