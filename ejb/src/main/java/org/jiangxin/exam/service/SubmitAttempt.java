package org.jiangxin.exam.service;

/**
 * Hands an attempt in.
 *
 * @param idempotencyKey made by the page once, sent with every try
 * @param finalSeq number of the last change the page has made
 * @param headHash hash of that change as the page knows it, or null
 */
public record SubmitAttempt(String idempotencyKey, int finalSeq, String headHash) {}
