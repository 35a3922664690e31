package org.jiangxin.course.web;

import java.io.Serializable;
import java.util.Optional;
import org.jiangxin.course.service.LessonFacts;
import org.jiangxin.learning.service.LedgerInterval;
import org.jiangxin.learning.service.LessonProgress;
import org.jiangxin.shared.web.Texts;

/**
 * Time that did not count: how much, when, in which lesson, why, and what can still be done.
 *
 * @param lesson number and title, empty when the course has not got it any more
 * @param href the lesson's study page when there is something to do there, else empty
 */
public record UncountedSpan(String lesson, String amount, String when, String reason, String remedy, String href)
        implements Serializable {
    /** What can be done about a reason. The learner always reads it as a sentence ({@code uncounted.remedy.*}). */
    private enum Remedy {
        /** Study the same part again, now. */
        AGAIN,
        /** Answer the check. */
        CHECK,
        /** Study it again at a time that counts. */
        LATER,
        /** Look at the network, load the page anew and study it again. */
        RELOAD,
        /** It counts already, or needs no more time. */
        NOTHING,
        /** The lesson is complete. */
        COMPLETE,
        /** The class is over. */
        OVER;

        boolean leadsToLesson() {
            return this == AGAIN || this == CHECK || this == LATER || this == RELOAD;
        }
    }

    static UncountedSpan of(Say say, Situation at, LedgerInterval interval) {
        var lesson = at.outline().lesson(interval.lessonId());
        var remedy = remedy(say, at, interval.reason(), lesson.flatMap(at::progress));
        return new UncountedSpan(
                lesson.map(found -> found.number() + " " + found.title()).orElse(""),
                say.duration(interval.uncountedMillis(), 0),
                say.span(interval.startedAt(), interval.endedAt()),
                reason(say, interval),
                say.text("uncounted.remedy." + remedy),
                lesson.filter(found -> remedy.leadsToLesson())
                        .map(LessonRule::studyPage)
                        .orElse(""));
    }

    private static Remedy remedy(Say say, Situation at, String reason, Optional<LessonProgress> progress) {
        if (progress.map(LessonProgress::complete).orElse(false)) {
            return Remedy.COMPLETE;
        }
        if (!at.enrolment().isStudyOpen(say.today())) {
            return Remedy.OVER;
        }
        return switch (reason) {
            case "CHALLENGE_OPEN", "CHALLENGE_MISSED" -> Remedy.CHECK;
            case "DAY_CAP", "NIGHT", "CLASS_ENDED" -> Remedy.LATER;
            case "NO_MEDIA" -> Remedy.RELOAD;
            case "REWATCH", "ENOUGH", "PAUSED", "NOT_STARTED", "NOT_ON_AIR" -> Remedy.NOTHING;
            default -> Remedy.AGAIN;
        };
    }

    static String reason(Say say, LedgerInterval interval) {
        return interval.reason() == null
                ? ""
                : Texts.get(
                        say.locale(),
                        "learning",
                        "enum.UncountedReason." + interval.reason(),
                        interval.reasonSeconds());
    }

    /** A lesson with time that waits for a check (待核验): it counts as soon as one is passed. */
    public record Waiting(String lesson, String amount, String until, String href) implements Serializable {
        static Optional<Waiting> of(Say say, Situation at, LessonFacts lesson) {
            return at.progress(lesson)
                    .filter(progress -> progress.pendingMillis() >= 1000)
                    .map(progress -> new Waiting(
                            lesson.number() + " " + lesson.title(),
                            say.duration(progress.pendingMillis(), 0),
                            progress.makeUpUntil() == null
                                    ? ""
                                    : say.text("uncounted.waiting.until", say.dayName(progress.makeUpUntil())),
                            at.enrolment().isStudyOpen(say.today()) ? LessonRule.studyPage(lesson) : ""));
        }
    }
}
