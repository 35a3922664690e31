package org.jiangxin.identity.service;

import java.io.Serializable;

/**
 * A one-time code is on its way. Says nothing about whether the number has an account.
 *
 * @param requestId the request that the code belongs to; to be given back together with the code
 * @param expiresInSeconds how long the code is good for
 * @param tries how often it may be entered
 * @param againInSeconds when another one may be asked for
 */
public record CodeSent(String requestId, long expiresInSeconds, int tries, int againInSeconds)
        implements Serializable {}
