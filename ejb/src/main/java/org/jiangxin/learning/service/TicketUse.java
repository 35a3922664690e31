package org.jiangxin.learning.service;

import java.util.Objects;

/**
 * A ticket whose seal is right, in the hand of a device.
 *
 * @param addressIndex keyed index of the network address that the request came from
 */
record TicketUse(Ticket ticket, String deviceKey, String addressIndex) {
    TicketUse {
        Objects.requireNonNull(ticket);
        Objects.requireNonNull(deviceKey);
        Objects.requireNonNull(addressIndex);
    }
}
