package org.jiangxin.notification.provider;

import org.jiangxin.identity.entity.MobileNumber;

/**
 * Sends text messages. Called outside of every transaction, because a gateway may be slow. A carrier's adapter implements this
 * port; {@link SimulatedSmsGateway} stands in where no such connection was made.
 */
public interface SmsGateway {
    /** Returns when the gateway has taken the message, and fails when it has not. */
    void send(MobileNumber to, String text);
}
