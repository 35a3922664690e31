package org.jiangxin.notification.provider;

/** The relay was not there or did not take the message; another try later may succeed. Its text names no address. */
public class MailNotTaken extends Exception {
    private static final long serialVersionUID = 1L;

    public MailNotTaken(String reason, Throwable cause) {
        super(reason, cause);
    }
}
