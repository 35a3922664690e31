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

/**
 * That an account was reached by a mobile number or an e-mail address from a moment on (联系方式登记). A number belongs to one account at a
 * time; this is where it can be seen that it went from one to the next. Only the keyed index is kept; rows are never changed.
 */
@Entity
@Immutable
@Table(name = "contact_bindings")
public class ContactBinding {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contact_bindings_seq")
    @SequenceGenerator(name = "contact_bindings_seq", sequenceName = "contact_bindings_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "account_id")
    private long accountId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private ContactKind kind;

    @Column(name = "value_index")
    private String valueIndex;

    @Column(name = "bound_at")
    private Instant boundAt;

    protected ContactBinding() {}

    public ContactBinding(long accountId, ContactKind kind, String valueIndex, Instant now) {
        this.accountId = accountId;
        this.kind = Objects.requireNonNull(kind);
        this.valueIndex = Objects.requireNonNull(valueIndex);
        this.boundAt = Objects.requireNonNull(now);
    }

    public Long id() {
        return id;
    }

    public long accountId() {
        return accountId;
    }

    public ContactKind kind() {
        return kind;
    }

    public String valueIndex() {
        return valueIndex;
    }

    public Instant boundAt() {
        return boundAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ContactBinding that
                && accountId == that.accountId
                && kind == that.kind
                && valueIndex.equals(that.valueIndex)
                && boundAt.equals(that.boundAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(accountId, kind, valueIndex, boundAt);
    }
}
