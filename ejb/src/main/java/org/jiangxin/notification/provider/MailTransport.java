package org.jiangxin.notification.provider;

/** Hands e-mail to a relay. Called outside of every transaction, because a relay may be slow. */
public interface MailTransport {
    /** Returns when the relay has taken the message. */
    void send(Mail mail) throws MailNotTaken;
}
