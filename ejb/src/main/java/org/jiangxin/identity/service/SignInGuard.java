package org.jiangxin.identity.service;

/**
 * Port to features above that may hold an account to the device it is on: while an exam is being written, the first sign-in
 * wins and another device must be let in by a proctor (DESIGN §4, §15.3). Implemented by exam as a CDI bean.
 */
public interface SignInGuard {
    /** Whether a sign-in from this device must be refused for now. */
    boolean holds(long accountId, String deviceKeyHash);
}
