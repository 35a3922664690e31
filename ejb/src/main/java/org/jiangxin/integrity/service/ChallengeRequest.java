package org.jiangxin.integrity.service;

import java.util.List;
import java.util.Objects;
import org.jiangxin.integrity.entity.ChallengePurpose;

/**
 * What a check is for.
 *
 * @param words words of the lesson to draw from, at least four
 * @param mediaMillis place in the material
 */
public record ChallengeRequest(
        long learnerId,
        long enrolmentId,
        long lessonId,
        ChallengePurpose purpose,
        List<String> words,
        long mediaMillis) {
    public ChallengeRequest {
        Objects.requireNonNull(purpose);
        words = List.copyOf(words);
    }
}
