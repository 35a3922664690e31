package org.jiangxin.learning.service;

import java.util.List;

/**
 * An answer to a check.
 *
 * @param challengeId public id of the check
 * @param picks references of the picked tiles, in order
 */
public record ChallengeAnswer(String challengeId, List<String> picks) {
    private static final int MOST = 20;

    public ChallengeAnswer {
        challengeId = challengeId == null ? "" : challengeId;
        picks = picks == null
                ? List.of()
                : picks.stream().limit(MOST).map(String::valueOf).toList();
    }

    String canonical() {
        return "answer|" + challengeId + "|" + String.join(",", picks);
    }
}
