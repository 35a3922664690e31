package org.jiangxin.identity.entity;

import java.time.LocalDate;

/** The documents a person consents to, each with the version in force. Texts are in the bundles of the web module. */
public enum ConsentDocument {
    /** 服务协议与隐私政策. */
    SERVICE(2, LocalDate.of(2026, 9, 1), true),
    /** 敏感个人信息（身份证件）处理告知书. */
    IDENTITY_DATA(2, LocalDate.of(2026, 9, 1), true),
    /** 人脸信息处理单独告知书: always refusable. */
    BIOMETRIC(4, LocalDate.of(2026, 11, 30), false);

    private final int currentVersion;
    private final LocalDate inForceSince;
    private final boolean needed;

    ConsentDocument(int currentVersion, LocalDate inForceSince, boolean needed) {
        this.currentVersion = currentVersion;
        this.inForceSince = inForceSince;
        this.needed = needed;
    }

    public int currentVersion() {
        return currentVersion;
    }

    public LocalDate inForceSince() {
        return inForceSince;
    }

    /** Whether the service cannot be given without it. */
    public boolean isNeeded() {
        return needed;
    }
}
