package org.jiangxin.audit.service;

/**
 * How far a stream has come.
 *
 * @param streamId its number within its kind
 * @param entryCount how many rows it has
 * @param headHash hash of the last one
 */
public record ChainHead(long streamId, long entryCount, String headHash) {}
