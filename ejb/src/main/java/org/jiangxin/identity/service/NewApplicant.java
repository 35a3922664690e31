package org.jiangxin.identity.service;

import org.jiangxin.identity.entity.MobileNumber;

/**
 * The contact of an institution that registers, whose phone code was right.
 *
 * @param requestId the code that proves the phone; used up
 * @param displayName 联系人姓名
 * @param passwordHash of {@link StaffAccounts#passwordHash}
 * @param localeTag language of messages
 */
public record NewApplicant(
        MobileNumber mobile, String requestId, String displayName, String passwordHash, String localeTag) {
    @Override
    public String toString() {
        return "NewApplicant[" + mobile + "]";
    }
}
