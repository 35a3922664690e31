package org.jiangxin.shared.error;

import jakarta.ejb.ApplicationException;

/** A request that cannot be done, for a reason the user can be told. Rolls the transaction back. */
@ApplicationException(rollback = true, inherited = true)
public abstract class BusinessException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    protected BusinessException(String message) {
        super(message);
    }
}
