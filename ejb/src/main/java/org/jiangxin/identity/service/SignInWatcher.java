package org.jiangxin.identity.service;

/** Wants to know at once when another sign-in takes over, to tell the one that lost. Must return quickly. */
@FunctionalInterface
public interface SignInWatcher {
    void liveSignInIs(long accountId, LiveSignIn live);
}
