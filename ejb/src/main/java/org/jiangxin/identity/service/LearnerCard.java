package org.jiangxin.identity.service;

import java.util.Locale;

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
    private static final int FEWEST = 2;
    private static final int LAST_OF_ID = 4;

    /** Whether a search means this learner: a part of the name, or the end of the citizen id as the masked number shows it. */
    public boolean isMeantBy(String text) {
        return realName.contains(text)
                || text.length() >= FEWEST
                        && text.length() <= LAST_OF_ID
                        && maskedCitizenId.endsWith(text.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return "LearnerCard[" + publicId + "]";
    }
}
