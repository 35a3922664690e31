package org.jiangxin.notification.provider;

import org.jiangxin.identity.entity.MobileNumber;

/** One text message to a telephone. */
public record TextMessage(MobileNumber to, String text) implements Outgoing {
    @Override
    public String toString() {
        return "TextMessage";
    }
}
