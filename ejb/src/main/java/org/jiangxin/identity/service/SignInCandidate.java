package org.jiangxin.identity.service;

/**
 * What is known before the password is compared.
 *
 * @param accountId the account, or null when nobody has this login name
 * @param passwordHash its hash, or null
 * @param maySignIn whether the account is active
 * @param loginIndex under which failures are counted
 * @param sourceIndex device or address they are counted for
 * @param minutesLocked minutes this source is still locked out; 0 when it is not
 */
record SignInCandidate(
        Long accountId,
        String passwordHash,
        boolean maySignIn,
        String loginIndex,
        String sourceIndex,
        long minutesLocked) {
    boolean isKnown() {
        return accountId != null;
    }
}
