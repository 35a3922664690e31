package org.jiangxin.shared.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.Supplier;
import org.jiangxin.shared.security.Role;

/** Lets an operator command, already admitted by its token, call services as SYSTEM. Begins no transaction of its own. */
@Stateless
@RunAs(Role.SYSTEM)
public class SystemRunner {
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public <T> T call(Supplier<T> work) {
        return work.get();
    }
}
