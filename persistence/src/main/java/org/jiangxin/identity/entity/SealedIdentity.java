package org.jiangxin.identity.entity;

import java.util.Objects;

/**
 * The identity fields of a learner as they are stored: encrypted, with the blind indexes of those that must be unique.
 *
 * @param realName sealed 姓名
 * @param citizenId sealed 公民身份号码
 * @param citizenIdIndex its blind index
 * @param socialCard sealed 电子社保卡号码
 * @param socialCardIndex its blind index
 */
public record SealedIdentity(
        String realName, String citizenId, String citizenIdIndex, String socialCard, String socialCardIndex) {
    public SealedIdentity {
        Objects.requireNonNull(realName);
        Objects.requireNonNull(citizenId);
        Objects.requireNonNull(citizenIdIndex);
        Objects.requireNonNull(socialCard);
        Objects.requireNonNull(socialCardIndex);
    }
}
