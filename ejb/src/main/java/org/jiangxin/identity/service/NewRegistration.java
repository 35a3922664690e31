package org.jiangxin.identity.service;

import java.util.Map;
import org.jiangxin.identity.entity.MobileNumber;
import org.jiangxin.identity.entity.PhotoKind;

/** A registration whose every field is valid, ready to be stored in one transaction. */
record NewRegistration(
        MobileNumber mobile,
        String requestId,
        CheckedIdentity identity,
        Map<PhotoKind, byte[]> photos,
        String passwordHash,
        boolean biometric,
        String localeTag) {
    NewRegistration {
        photos = Map.copyOf(photos);
    }

    @Override
    public String toString() {
        return "NewRegistration";
    }
}
