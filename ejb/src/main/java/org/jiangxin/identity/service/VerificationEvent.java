package org.jiangxin.identity.service;

import java.time.Instant;

/**
 * One attempt at the real-name check, for records.
 *
 * @param method name of the {@code VerificationMethod}
 * @param result name of the {@code VerificationResult}
 */
public record VerificationEvent(String method, String result, Instant at) {}
