package org.jiangxin.acceptance.container;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.Supplier;

/** Runs work in one transaction of its own, and takes it back if asked. */
@Stateless
@RunAs("SYSTEM")
@PermitAll
public class InTransaction {
    @Resource
    SessionContext context;

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public <T> T commit(Supplier<T> work) {
        return work.get();
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void rollBack(Runnable work) {
        work.run();
        context.setRollbackOnly();
    }
}
