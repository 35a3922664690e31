package org.jiangxin.integrity.service;

import java.time.Instant;

/**
 * One random check that was asked, for records.
 *
 * @param kind name of the {@code ChallengeKind}
 * @param purpose name of the {@code ChallengePurpose}
 * @param status name of the {@code ChallengeStatus} it ended in
 */
public record ChallengeEvent(String kind, String purpose, String status, Instant at) {}
