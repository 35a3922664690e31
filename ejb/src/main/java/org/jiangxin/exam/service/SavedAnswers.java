package org.jiangxin.exam.service;

/**
 * What is stored after a save; sent only when it is durable.
 *
 * @param ackSeq number of the last stored change; later ones must be sent again
 * @param state name of the {@code AttemptStatus}
 * @param late whether some of it came too late, is kept and does not count
 */
public record SavedAnswers(int ackSeq, String headHash, long remainingMillis, String state, boolean late) {}
