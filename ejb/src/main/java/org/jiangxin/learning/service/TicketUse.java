package org.jiangxin.learning.service;

import java.util.Objects;

/** A ticket whose seal is right, in the hand of a device. */
record TicketUse(Ticket ticket, String deviceKey) {
    TicketUse {
        Objects.requireNonNull(ticket);
        Objects.requireNonNull(deviceKey);
    }
}
