package org.jiangxin.shared.web;

import java.util.List;
import java.util.Optional;
import org.jiangxin.shared.error.Conflict;
import org.jiangxin.shared.error.NotPermitted;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;

/** Finds the business reason inside whatever the container wrapped it in. */
public final class Refusals {
    private Refusals() {}

    /** The refusals of the innermost business exception, if the failure is one that can be explained to the user. */
    public static Optional<List<Refusal>> in(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return Optional.of(refused.refusals());
            }
            if (cause instanceof Conflict conflict) {
                return Optional.of(List.of(conflict.refusal()));
            }
            if (cause instanceof NotPermitted denied) {
                return Optional.of(List.of(denied.refusal()));
            }
            if (cause instanceof jakarta.persistence.OptimisticLockException) {
                return Optional.of(List.of(Refusal.of("shared.changed_meanwhile")));
            }
        }
        return Optional.empty();
    }

    public static boolean is(Throwable failure, Class<? extends Throwable> type) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
