package org.jiangxin.integrity.rule;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jiangxin.course.service.CheckQuestion;
import org.jiangxin.integrity.entity.ChallengeKind;

/**
 * Whether a check that is due is a question, and which (R-324a). One of four is guessed more easily than characters are, so a
 * question is never asked twice running, and after every question come characters; otherwise a coin decides, so that nobody can tell.
 */
public final class QuestionChoice {
    private QuestionChoice() {}

    /**
     * Chooses.
     *
     * @param candidates questions on what was taught just now
     * @param last kind of the check before in this enrolment, or null
     * @param lastStem question that was asked last in this lesson, or null
     * @param random unpredictable in production
     */
    public static Optional<CheckQuestion> choose(
            List<CheckQuestion> candidates, ChallengeKind last, String lastStem, RandomGenerator random) {
        var fresh = candidates.stream()
                .filter(candidate -> !candidate.stem().equals(lastStem))
                .toList();
        return fresh.isEmpty() || last == ChallengeKind.QUESTION || random.nextBoolean()
                ? Optional.empty()
                : Optional.of(fresh.get(random.nextInt(fresh.size())));
    }
}
