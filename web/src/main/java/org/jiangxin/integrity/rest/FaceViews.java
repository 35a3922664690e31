package org.jiangxin.integrity.rest;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jiangxin.identity.service.CodeSent;
import org.jiangxin.integrity.entity.FaceReason;
import org.jiangxin.integrity.service.FaceCaptureService;
import org.jiangxin.integrity.service.FaceCaptureView;
import org.jiangxin.integrity.service.FaceStanding;
import org.jiangxin.shared.web.Texts;

/** The JSON of face checks, with its texts in the reader's language. */
public final class FaceViews {
    private static final String BUNDLE = "integrity";
    private static final long LEAST_MILLIS = 800;
    private static final long WINDOW_MILLIS = 18_000;

    private FaceViews() {}

    /**
     * How things stand with the own face.
     *
     * @param consent whether the separate consent stands
     * @param usable whether a check can be passed by face now
     */
    public record StandingView(boolean consent, EngineView engine, TemplateView template, boolean usable) {}

    /** @param grade SCREENING, CALIBRATED or SIMULATED */
    public record EngineView(boolean ready, String grade, String gradeText) {}

    /** @param status NONE, ACTIVE, WAITING (for a reviewer) or REFUSED */
    public record TemplateView(String status, String statusText, Instant enrolledAt) {}

    /**
     * A look at a face.
     *
     * @param status OPEN, PASSED, FAILED, UNSURE (take the phone) or EXPIRED
     * @param step what is asked for now, or null
     * @param adviceText why the step is asked for again, or null
     * @param reason why it did not pass, or null
     */
    public record CaptureView(
            String captureId,
            String status,
            StepView step,
            String adviceText,
            String reason,
            String reasonText,
            int triesLeft) {}

    /**
     * A step.
     *
     * @param action STILL, LEFT, RIGHT, MOUTH or CLOSER; sides are the learner's own
     * @param flash colour of the whole screen: WHITE, RED, GREEN or BLUE
     * @param pictures how many to send
     * @param leastMillis pictures that come sooner after the step are refused
     */
    public record StepView(
            int number,
            int of,
            String slot,
            String action,
            String actionText,
            String flash,
            int pictures,
            long leastMillis,
            long windowMillis) {}

    /** A look at a face has begun; the check waits so long. */
    public record BegunView(CaptureView capture, long remainingMillis) {}

    /** A code is on its way. @param mobile the number, masked */
    public record PhoneView(
            String requestId, long lifeSeconds, int againSeconds, String mobile, long remainingMillis) {}

    static StandingView standing(FaceStanding standing, Locale locale) {
        var status = standing.template().map(Enum::name).orElse("NONE");
        var grade = standing.engine().grade().name();
        return new StandingView(
                standing.consent(),
                new EngineView(standing.engine().ready(), grade, Texts.get(locale, BUNDLE, "enum.FaceGrade." + grade)),
                new TemplateView(
                        status,
                        Texts.get(locale, BUNDLE, "enum.FaceTemplateStatus." + status),
                        standing.enrolledAt().orElse(null)),
                standing.usable());
    }

    /** A capture, for this feature's resource and those of study and exams. */
    public static CaptureView capture(FaceCaptureView capture, Locale locale) {
        var step = capture.step()
                .map(asked -> new StepView(
                        capture.number(),
                        capture.of(),
                        capture.slot().orElse(null),
                        asked.action().name(),
                        Texts.get(locale, BUNDLE, "enum.FaceAction." + asked.action()),
                        asked.flash().name(),
                        FaceCaptureService.PICTURES,
                        LEAST_MILLIS,
                        WINDOW_MILLIS))
                .orElse(null);
        return new CaptureView(
                capture.publicId(),
                capture.status().name(),
                step,
                text(capture.advice(), locale),
                capture.reason().map(Enum::name).orElse(null),
                text(capture.reason(), locale),
                capture.triesLeft());
    }

    /** A sent code. */
    public static PhoneView phone(CodeSent sent, String mobile, long remainingMillis) {
        return new PhoneView(sent.requestId(), sent.expiresInSeconds(), sent.againInSeconds(), mobile, remainingMillis);
    }

    private static String text(Optional<FaceReason> reason, Locale locale) {
        return reason.map(why -> Texts.get(locale, BUNDLE, "enum.FaceReason." + why))
                .orElse(null);
    }
}
