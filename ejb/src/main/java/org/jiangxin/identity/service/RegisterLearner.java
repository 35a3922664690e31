package org.jiangxin.identity.service;

import java.util.Map;
import org.jiangxin.identity.entity.PhotoKind;

/**
 * Somebody registers (R-321b): the six fields, the proof that the phone is theirs, a password and the decisions about the consent
 * documents.
 *
 * @param mobile as typed
 * @param requestId of the code that was sent to it
 * @param code as typed
 * @param password as typed
 * @param identity the fields of the papers
 * @param photos uploads by kind
 * @param service consent to the service agreement; needed
 * @param identityData consent to the handling of identity data; needed
 * @param biometric separate consent to comparing the portrait; without it a reviewer decides
 * @param localeTag language of messages
 */
public record RegisterLearner(
        String mobile,
        String requestId,
        String code,
        String password,
        IdentityFields identity,
        Map<PhotoKind, byte[]> photos,
        boolean service,
        boolean identityData,
        boolean biometric,
        String localeTag) {
    public RegisterLearner {
        photos = Map.copyOf(photos);
    }

    @Override
    public String toString() {
        return "RegisterLearner";
    }
}
