package org.jiangxin.learning.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiangxin.course.service.LessonFacts;
import org.jiangxin.integrity.rest.FaceViews;
import org.jiangxin.integrity.service.FaceCaptureService;
import org.jiangxin.integrity.service.OpenChallenge;
import org.jiangxin.learning.service.ChallengeResult;
import org.jiangxin.learning.service.FaceLook;
import org.jiangxin.learning.service.PhoneWay;
import org.jiangxin.learning.service.PlaybackState;
import org.jiangxin.learning.service.StudyStatus;
import org.jiangxin.learning.service.TestAnswer;
import org.jiangxin.shared.web.Texts;

/** The JSON of playback, with its texts in the reader's language. */
@ApplicationScoped
public class PlaybackViews {
    private static final String BUNDLE = "learning";
    private static final String STREAM = "Address below which the segments of what plays are fetched under this lease: "
            + "append their path in the playlists below mediaUrl. The newest answer's holds; null for what is read.";

    @Inject
    FaceCaptureService faces;

    /** A granted lease. */
    public record LeaseView(
            String leaseId,
            String ticket,
            int beatSeconds,
            LessonView lesson,
            @Schema(description = STREAM, nullable = true) String streamUrl,
            long resumeMillis,
            long seekLimitMillis,
            int ratePercent,
            StatusView status,
            ChallengeView challenge) {}

    /** What is studied, and by which rule it is complete. */
    public record LessonView(
            String id,
            String number,
            String title,
            String form,
            long durationMillis,
            int minimumSeconds,
            int pages,
            int requiredCoveragePercent,
            boolean captioned,
            String mediaUrl) {}

    /** The answer to a beat. */
    public record BeatView(
            String ticket,
            int beatSeconds,
            @Schema(description = STREAM, nullable = true) String streamUrl,
            long seekLimitMillis,
            Long seekToMillis,
            StatusView status,
            ChallengeView challenge) {}

    /** The answer to an answered check; a new check when the answer came faster than a person's. */
    public record AnswerView(boolean passed, String ticket, StatusView status, ChallengeView challenge) {}

    /** What the status strip shows. */
    public record StatusView(
            String state,
            String reason,
            String reasonText,
            LessonTotals lesson,
            EnrolmentTotals enrolment,
            long todayCreditedMillis,
            long todayLeftMillis,
            LocalDate makeUpUntil,
            Instant serverTime) {}

    /** The lesson in numbers. */
    public record LessonTotals(
            long creditedMillis,
            long pendingMillis,
            long uncountedMillis,
            long coveredMillis,
            int coveragePercent,
            boolean complete) {}

    /** The enrolment in numbers. */
    public record EnrolmentTotals(long creditedMillis, long pendingMillis, long requiredMillis, int hourMinutes) {}

    /** The answer to an answered question of a self-test. */
    public record TestView(
            boolean right, List<Integer> rightOptions, String explanation, String ticket, StatusView status) {}

    /**
     * A check that waits for its answer.
     *
     * @param kind CHARACTERS: pick the named tiles in order; QUESTION: pick the tile with the right answer; FACE:
     *     nothing is picked, see /api/playback/challenge/face and phone
     * @param faceReady whether the face way can be taken now
     */
    public record ChallengeView(
            String challengeId,
            String kind,
            String prompt,
            List<TileView> tiles,
            int picks,
            long remainingMillis,
            boolean moreTimeAllowed,
            boolean faceReady) {}

    /** Something that may be picked. */
    public record TileView(String ref, String text) {}

    LeaseView lease(PlaybackState state, Locale locale) {
        return new LeaseView(
                state.leaseId(),
                state.ticket(),
                state.beatSeconds(),
                lesson(state.lesson()),
                state.stream().orElse(null),
                state.resumeMillis(),
                state.seekLimitMillis(),
                state.ratePercent(),
                status(state.status(), locale),
                challenge(state, locale));
    }

    BeatView beat(PlaybackState state, Locale locale) {
        return new BeatView(
                state.ticket(),
                state.beatSeconds(),
                state.stream().orElse(null),
                state.seekLimitMillis(),
                state.seekToMillis(),
                status(state.status(), locale),
                challenge(state, locale));
    }

    AnswerView answer(ChallengeResult result, Locale locale) {
        return new AnswerView(
                result.passed(),
                result.state().ticket(),
                status(result.state().status(), locale),
                challenge(result.state(), locale));
    }

    TestView test(TestAnswer answer, Locale locale) {
        return new TestView(
                answer.mark().right(),
                answer.mark().rightOptions(),
                answer.mark().explanation(),
                answer.state().ticket(),
                status(answer.state().status(), locale));
    }

    ChallengeView challenge(OpenChallenge challenge, Instant now, Locale locale) {
        var tiles = challenge.tiles().stream()
                .map(tile -> new TileView(tile.ref(), tile.text()))
                .toList();
        var comma = Texts.get(locale, BUNDLE, "challenge.list.comma");
        var isFace = "FACE".equals(challenge.kind());
        var prompt = isFace || "QUESTION".equals(challenge.kind())
                ? "challenge.prompt." + challenge.kind()
                : "challenge.prompt";
        return new ChallengeView(
                challenge.publicId(),
                challenge.kind(),
                Texts.get(locale, BUNDLE, prompt, String.join(comma, challenge.asked())),
                tiles,
                challenge.asked().size(),
                remaining(challenge, now),
                challenge.moreTimeAllowed() && !isFace,
                isFace && faces.mine().usable());
    }

    FaceViews.BegunView face(FaceLook look, Locale locale) {
        return new FaceViews.BegunView(
                FaceViews.capture(look.capture(), locale), remaining(look.challenge(), look.now()));
    }

    FaceViews.PhoneView phone(PhoneWay way) {
        return FaceViews.phone(
                way.sent(),
                way.mobile(),
                remaining(way.waiting().challenge(), way.waiting().now()));
    }

    private static long remaining(OpenChallenge challenge, Instant now) {
        return Math.max(0, Duration.between(now, challenge.deadlineAt()).toMillis());
    }

    private ChallengeView challenge(PlaybackState state, Locale locale) {
        return state.challenge()
                .map(open -> challenge(open, state.serverTime(), locale))
                .orElse(null);
    }

    private static LessonView lesson(LessonFacts lesson) {
        var file = switch (lesson.form()) {
            case VIDEO, AUDIO -> "index.m3u8";
            case TEXT, LIVE -> "text.html";
            case DOCUMENT -> "document.pdf";
            case SELF_TEST -> "";
        };
        return new LessonView(
                lesson.publicId(),
                lesson.number(),
                lesson.title(),
                lesson.form().name(),
                lesson.durationMillis(),
                lesson.minimumSeconds(),
                lesson.pages(),
                lesson.requiredCoveragePercent(),
                lesson.captioned(),
                lesson.mediaPath() + file);
    }

    private static StatusView status(StudyStatus status, Locale locale) {
        return new StatusView(
                status.state().name(),
                status.reason(),
                status.reason() == null
                        ? null
                        : Texts.get(locale, BUNDLE, "enum.UncountedReason." + status.reason(), status.reasonSeconds()),
                new LessonTotals(
                        status.creditedMillis(),
                        status.pendingMillis(),
                        status.uncountedMillis(),
                        status.coveredMillis(),
                        status.coveragePercent(),
                        status.complete()),
                new EnrolmentTotals(
                        status.enrolmentCreditedMillis(),
                        status.enrolmentPendingMillis(),
                        status.requiredMillis(),
                        status.hourMinutes()),
                status.todayCreditedMillis(),
                status.todayLeftMillis(),
                status.makeUpUntil(),
                status.serverTime());
    }
}
