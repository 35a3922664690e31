package org.jiangxin.learning.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jiangxin.course.service.CheckQuestion;
import org.jiangxin.course.service.CheckQuestionService;
import org.jiangxin.integrity.entity.ChallengePurpose;
import org.jiangxin.integrity.service.ChallengeRequest;
import org.jiangxin.integrity.service.ChallengeService;
import org.jiangxin.integrity.service.OpenChallenge;
import org.jiangxin.learning.entity.PlaybackLease;
import org.jiangxin.learning.rule.TaughtQuestions;

/** Has a check asked for a lease: of the words of its lesson, or a question on what was taught just now. */
@ApplicationScoped
class CheckIssuing {
    @Inject
    CheckQuestionService questions;

    @Inject
    ChallengeService challenges;

    OpenChallenge issue(PlaybackLease lease, ChallengePurpose purpose, StudyContext context, Instant now) {
        var taught = context.lesson().form().isPlayed()
                ? TaughtQuestions.of(questions.ofLesson(lease.lessonId()), lease.positionMillis(), lease.coverage())
                : List.<CheckQuestion>of();
        var challenge = challenges.issue(
                new ChallengeRequest(
                        lease.learnerId(),
                        lease.enrolmentId(),
                        lease.lessonId(),
                        purpose,
                        context.lesson().challengeWords(),
                        taught,
                        lease.positionMillis(),
                        context.challengeWindow()),
                now);
        lease.challenge(challenge.id(), challenge.deadlineAt());
        return challenge;
    }
}
