package org.jiangxin.learning.service;

import org.jiangxin.shared.error.NotPermitted;
import org.jiangxin.shared.error.Refusal;

/** The ticket of a playback request is not one that this sign-in was given. The page must ask for the lease again. */
public class InvalidTicket extends NotPermitted {
    private static final long serialVersionUID = 1L;

    public InvalidTicket() {
        super(Refusal.of("learning.ticket.invalid"));
    }
}
