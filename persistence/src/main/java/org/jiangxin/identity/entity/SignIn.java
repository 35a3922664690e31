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
import java.time.Instant;
import java.util.Objects;
import org.jiangxin.shared.id.PublicId;

/**
 * One stay of an account on one device, from sign-in to its end (R-324a). The newest one is the live one; an ended one knows why
 * it ended and which sign-in took over, so that its holder can be told by whom, where and when.
 */
@Entity
@Table(name = "sign_ins")
public class SignIn {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sign_ins_seq")
    @SequenceGenerator(name = "sign_ins_seq", sequenceName = "sign_ins_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "epoch")
    private long epoch;

    @Column(name = "device_key_hash")
    private String deviceKeyHash;

    @Enumerated(EnumType.STRING)
    @Column(name = "device_kind")
    private DeviceKind deviceKind;

    @Column(name = "browser")
    private String browser;

    @Column(name = "place")
    private String place;

    @Column(name = "address_index")
    private String addressIndex;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "ended_reason")
    private SignInEnd endedReason;

    @Column(name = "superseded_by")
    private Long supersededBy;

    @Version
    @Column(name = "version")
    private long version;

    protected SignIn() {}

    /** @param addressIndex keyed index of the network address, by which equal addresses are recognised and nothing else */
    public SignIn(
            long accountId,
            long epoch,
            String deviceKeyHash,
            DeviceKind deviceKind,
            String browser,
            String place,
            String addressIndex,
            Instant now) {
        this.publicId = PublicId.random();
        this.accountId = accountId;
        this.epoch = epoch;
        this.deviceKeyHash = Objects.requireNonNull(deviceKeyHash);
        this.deviceKind = Objects.requireNonNull(deviceKind);
        this.browser = Objects.requireNonNull(browser);
        this.place = Objects.requireNonNull(place);
        this.addressIndex = addressIndex;
        this.startedAt = Objects.requireNonNull(now);
    }

    public Long id() {
        return id;
    }

    public String publicId() {
        return publicId;
    }

    public Long accountId() {
        return accountId;
    }

    public long epoch() {
        return epoch;
    }

    public String deviceKeyHash() {
        return deviceKeyHash;
    }

    public DeviceKind deviceKind() {
        return deviceKind;
    }

    public String browser() {
        return browser;
    }

    public String place() {
        return place;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant endedAt() {
        return endedAt;
    }

    public SignInEnd endedReason() {
        return endedReason;
    }

    /** The sign-in that took over, or null. */
    public Long supersededBy() {
        return supersededBy;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignIn that && publicId.equals(that.publicId);
    }

    @Override
    public int hashCode() {
        return publicId.hashCode();
    }
}
