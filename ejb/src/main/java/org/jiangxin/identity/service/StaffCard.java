package org.jiangxin.identity.service;

import java.io.Serializable;
import java.util.List;

/**
 * One account of staff with its last sign-ins.
 *
 * @param own whether it is the caller's own account, which nobody changes
 */
public record StaffCard(StaffAccount account, List<SignInRecord> signIns, boolean own) implements Serializable {
    public StaffCard {
        signIns = List.copyOf(signIns);
    }
}
