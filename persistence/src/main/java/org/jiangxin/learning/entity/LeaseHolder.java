package org.jiangxin.learning.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/** The page that studies: which sign-in, which tab, on what device, where. Shown to the page that lost the lease. */
@Embeddable
public class LeaseHolder {
    @Column(name = "sign_in_id")
    private long signInId;

    @Column(name = "tab_id")
    private String tabId;

    @Column(name = "device_key")
    private String deviceKey;

    @Column(name = "device_kind")
    private String deviceKind;

    @Column(name = "browser")
    private String browser;

    @Column(name = "place")
    private String place;

    @Column(name = "address_index")
    private String addressIndex;

    protected LeaseHolder() {}

    /**
     * @param tabId random name that the page gives itself and keeps over a reload
     * @param deviceKey hash of the device's key
     * @param place as stored with the sign-in
     * @param addressIndex keyed index of the network address, by which an equal one is recognised
     */
    public LeaseHolder(
            long signInId,
            String tabId,
            String deviceKey,
            String deviceKind,
            String browser,
            String place,
            String addressIndex) {
        this.signInId = signInId;
        this.tabId = Objects.requireNonNull(tabId);
        this.deviceKey = Objects.requireNonNull(deviceKey);
        this.deviceKind = Objects.requireNonNull(deviceKind);
        this.browser = browser;
        this.place = place;
        this.addressIndex = Objects.requireNonNull(addressIndex);
    }

    public boolean isSamePage(LeaseHolder other) {
        return isSameDevice(other.deviceKey) && tabId.equals(other.tabId);
    }

    public boolean isSameDevice(String otherKey) {
        return deviceKey.equals(otherKey);
    }

    /** True also for a lease of before addresses were kept. */
    public boolean isSameAddress(String otherIndex) {
        return addressIndex == null || addressIndex.equals(otherIndex);
    }

    public long signInId() {
        return signInId;
    }

    public String tabId() {
        return tabId;
    }

    public String deviceKind() {
        return deviceKind;
    }

    /** Empty when unknown. */
    public String browser() {
        return browser == null ? "" : browser;
    }

    /** Empty when unknown. */
    public String place() {
        return place == null ? "" : place;
    }
}
