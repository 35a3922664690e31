package org.jiangxin.identity.provider;

import org.jiangxin.identity.entity.CodePurpose;
import org.jiangxin.identity.entity.EmailAddress;
import org.jiangxin.identity.entity.MobileNumber;

/**
 * Carries a one-time code to its holder (R-321b). Implemented by notification, which knows the channels. Called outside of every
 * transaction, because a gateway may be slow; a code that could not be handed over is an exception and the person asks for
 * another one. An implementation keeps neither number nor code in clear, and writes neither into a log.
 */
public interface MessageGateway {
    /**
     * Sends a code as a text message.
     *
     * @param localeTag language of the message, for example {@code zh-CN}
     */
    void sendCode(MobileNumber to, CodePurpose purpose, String code, String localeTag);

    /** Sends the code that confirms an e-mail address. */
    void sendEmailCode(EmailAddress to, String code, String localeTag);
}
