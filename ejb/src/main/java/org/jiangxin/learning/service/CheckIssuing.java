package org.jiangxin.learning.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.jiangxin.catalog.entity.PolicyKey;
import org.jiangxin.course.service.CheckQuestion;
import org.jiangxin.course.service.CheckQuestionService;
import org.jiangxin.integrity.entity.ChallengePurpose;
import org.jiangxin.integrity.service.ChallengeRequest;
import org.jiangxin.integrity.service.ChallengeService;
import org.jiangxin.integrity.service.OpenChallenge;
import org.jiangxin.learning.entity.PlaybackLease;
import org.jiangxin.learning.rule.FaceTiming;
import org.jiangxin.learning.rule.TaughtQuestions;
import org.jiangxin.shared.time.ChinaTime;

/** Has a check asked for a lease: of the words of its lesson, a question on what was taught just now, or who is there. */
@ApplicationScoped
class CheckIssuing {
    private final SecureRandom random = new SecureRandom();

    @Inject
    CheckQuestionService questions;

    @Inject
    ChallengeService challenges;

    /** Whether a face is asked for before the first minute: once a day, or once a lesson, as the policy says. */
    boolean isDueAtStart(StudyContext context, Instant now) {
        var rules = context.rules();
        var enrolment = context.enrolment().enrolmentId();
        return rules.amount(PolicyKey.FACE_DAY) > 0
                        && !challenges.isPresenceShown(
                                enrolment,
                                ChinaTime.dayOf(now)
                                        .atStartOfDay(ChinaTime.ZONE)
                                        .toInstant())
                || rules.amount(PolicyKey.FACE_LESSON) > 0
                        && !challenges.isPresenceShownIn(
                                enrolment, context.lesson().lessonId());
    }

    private boolean asksFace(PlaybackLease lease, ChallengePurpose purpose, StudyContext context) {
        return switch (purpose) {
            case START -> true;
            case MAKE_UP -> challenges.isFaceOwed(lease.enrolmentId(), lease.lessonId());
            case RANDOM, CLOSING -> FaceTiming.isFace(context.rules(), random);
        };
    }

    OpenChallenge issue(PlaybackLease lease, ChallengePurpose purpose, StudyContext context, Instant now) {
        var face = asksFace(lease, purpose, context);
        var taught = context.lesson().form().isPlayed()
                ? TaughtQuestions.of(questions.ofLesson(lease.lessonId()), lease.positionMillis(), lease.coverage())
                : List.<CheckQuestion>of();
        var challenge = challenges.issue(
                new ChallengeRequest(
                        lease.learnerId(),
                        lease.enrolmentId(),
                        lease.lessonId(),
                        purpose,
                        face,
                        context.lesson().challengeWords(),
                        taught,
                        lease.positionMillis(),
                        face ? context.faceWindow() : context.challengeWindow()),
                now);
        lease.challenge(challenge.id(), challenge.deadlineAt());
        return challenge;
    }
}
