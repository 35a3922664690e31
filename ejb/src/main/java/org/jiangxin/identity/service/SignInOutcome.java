package org.jiangxin.identity.service;

/**
 * How a sign-in ended. A wrong password is an outcome and no exception, because the count of failures must be kept.
 *
 * @param result what happened
 * @param ticket of the new live sign-in, or null
 * @param triesLeft wrong passwords left before the lock
 * @param minutesLocked minutes until the lock opens
 */
public record SignInOutcome(Result result, SignInTicket ticket, int triesLeft, long minutesLocked) {
    /** What happened. */
    public enum Result {
        SIGNED_IN,
        WRONG,
        LOCKED,
        DISABLED,
        HELD_BY_EXAM
    }

    static SignInOutcome signedIn(SignInTicket ticket) {
        return new SignInOutcome(Result.SIGNED_IN, ticket, 0, 0);
    }

    static SignInOutcome wrong(int triesLeft) {
        return new SignInOutcome(Result.WRONG, null, triesLeft, 0);
    }

    static SignInOutcome locked(long minutes) {
        return new SignInOutcome(Result.LOCKED, null, 0, minutes);
    }

    static SignInOutcome refused(Result result) {
        return new SignInOutcome(result, null, 0, 0);
    }
}
