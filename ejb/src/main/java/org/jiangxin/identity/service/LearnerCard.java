package org.jiangxin.identity.service;

/**
 * A learner as other features show one.
 *
 * @param accountId inside reference
 * @param publicId reference for addresses and messages
 * @param realName in clear: only for the learner, certificates and those with a reason
 * @param maskedName 张**
 * @param maskedCitizenId 990***********1234
 * @param maskedMobile 199****0001
 */
public record LearnerCard(
        long accountId,
        String publicId,
        String realName,
        String maskedName,
        String maskedCitizenId,
        String maskedMobile) {
    @Override
    public String toString() {
        return "LearnerCard[" + publicId + "]";
    }
}
