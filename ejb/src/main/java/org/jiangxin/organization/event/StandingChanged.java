package org.jiangxin.organization.event;

import java.util.List;

/** The roles of these accounts have another effect once the transaction commits: every node reads them again. Stays on this node. */
public record StandingChanged(List<Long> accounts) {
    public StandingChanged {
        accounts = List.copyOf(accounts);
    }
}
