package org.jiangxin.identity.service;

import org.jiangxin.identity.entity.CitizenId;
import org.jiangxin.identity.entity.MobileNumber;
import org.jiangxin.identity.entity.RealName;
import org.jiangxin.identity.entity.SocialCardNumber;

/**
 * A learner brought in from outside: demo data, a roster.
 *
 * @param portrait JPEG, or null
 * @param verified whether the identity counts as checked by who brings it in
 */
public record NewLearner(
        RealName realName,
        CitizenId citizenId,
        SocialCardNumber socialCard,
        MobileNumber mobile,
        String password,
        byte[] portrait,
        boolean verified) {
    @Override
    public String toString() {
        return "NewLearner[" + mobile + "]";
    }
}
