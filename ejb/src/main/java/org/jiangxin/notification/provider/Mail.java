package org.jiangxin.notification.provider;

/**
 * One e-mail in plain text.
 *
 * @param number unique number of the message; the same one when it is sent again, so that a mailbox can drop the copy
 */
public record Mail(String number, String to, String subject, String text) implements Outgoing {
    @Override
    public String toString() {
        return "Mail[" + number + "]";
    }
}
