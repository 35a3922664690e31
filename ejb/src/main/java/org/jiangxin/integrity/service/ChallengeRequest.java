package org.jiangxin.integrity.service;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jiangxin.course.service.CheckQuestion;
import org.jiangxin.integrity.entity.ChallengePurpose;

/**
 * What a check is for.
 *
 * @param face whether somebody must show who is there, instead of picking anything
 * @param words words of the lesson to draw from, at least four
 * @param questions questions on what was taught just now; none where there are none
 * @param mediaMillis place in the material
 * @param window how long it waits for the answer
 */
public record ChallengeRequest(
        long learnerId,
        long enrolmentId,
        long lessonId,
        ChallengePurpose purpose,
        boolean face,
        List<String> words,
        List<CheckQuestion> questions,
        long mediaMillis,
        Duration window) {
    public ChallengeRequest {
        Objects.requireNonNull(purpose);
        Objects.requireNonNull(window);
        words = List.copyOf(words);
        questions = List.copyOf(questions);
    }
}
