package org.jiangxin.course.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jiangxin.course.entity.DraftLesson;
import org.jiangxin.course.entity.MediaAsset;
import org.jiangxin.course.entity.MediaStatus;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.setting.Setting;
import org.jiangxin.shared.setting.Settings;

/** Everything that keeps a draft from being reviewed or released, told at once (R-322b). */
@ApplicationScoped
class DraftChecks {
    static final int FEWEST_WORDS = 4;
    static final int MOST_WORDS = 40;
    static final int LONGEST_WORD = 8;
    static final int LEAST_SECONDS = 10;
    static final int MOST_SECONDS = 4 * 60 * 60;
    private static final int MOST_GAPS_TOLD = 5;
    private static final long MILLIS = 1000;

    @Inject
    WrittenMaterials written;

    @Inject
    StandardPoints standards;

    @Inject
    Settings settings;

    /** What is missing before the draft may be submitted; empty when it may. */
    List<Refusal> beforeReview(DraftContent content) {
        var missing = new ArrayList<Refusal>();
        facts(content, missing);
        if (content.chapters().isEmpty()) {
            missing.add(Refusal.of("course.draft.no_chapter"));
        }
        content.chapters().stream()
                .filter(chapter -> content.lessonsOf(chapter).isEmpty())
                .forEach(chapter -> missing.add(Refusal.of("course.draft.chapter_empty", chapter.title())));
        content.numbered().forEach((number, lesson) -> lesson(content, number, lesson, missing));
        missing.addAll(beforeRelease(content));
        return missing;
    }

    /** What of the standard is not taught enough. The threshold may have been raised since the review. */
    List<Refusal> beforeRelease(DraftContent content) {
        if (content.draft().standardId() == null) {
            return List.of(Refusal.of("course.draft.no_standard"));
        }
        var coverage = content.coverage(threshold());
        if (coverage.isEnough()) {
            return List.of();
        }
        var gaps = coverage.gaps();
        var told = gaps.stream().limit(MOST_GAPS_TOLD).map(StandardPoint::code).collect(Collectors.joining("、"));
        return List.of(Refusal.of(
                "course.draft.coverage_low", coverage.percent(), coverage.thresholdPercent(), gaps.size(), told));
    }

    /** A standard that is chosen must have points; one that does not exist has none. */
    void requireStandard(long standardId, List<Refusal> refusals) {
        if (standards.of(standardId).isEmpty()) {
            refusals.add(Refusal.of("course.draft.standard_unknown").on("standard"));
        }
    }

    int threshold() {
        return settings.number(Setting.COURSE_COVERAGE_PERCENT);
    }

    private static void facts(DraftContent content, List<Refusal> missing) {
        var facts = content.draft().facts();
        require(facts.audience(), "audience", missing);
        require(facts.studyGuide(), "studyGuide", missing);
        require(facts.objectives(), "objectives", missing);
        require(facts.teachers(), "teachers", missing);
    }

    private static void require(String text, String field, List<Refusal> missing) {
        if (text.isBlank()) {
            missing.add(Refusal.of("course.draft.missing_" + field).on(field));
        }
    }

    private void lesson(DraftContent content, String number, DraftLesson lesson, List<Refusal> missing) {
        var words = words(lesson.writing().challengeWords());
        if (words.stream().distinct().count() < FEWEST_WORDS) {
            missing.add(Refusal.of("course.draft.lesson_words", number, lesson.title(), FEWEST_WORDS));
        }
        if (!lesson.form().isPlayed() && lesson.writing().rule().minimumSeconds() < LEAST_SECONDS) {
            missing.add(Refusal.of("course.draft.lesson_minimum", number, lesson.title()));
        }
        if (lesson.form().isPlayed()) {
            missing.addAll(checkQuestions(content, number, lesson));
        }
        if (lesson.form().isWritten()) {
            missing.addAll(written.faults(number, lesson));
        } else {
            file(number, lesson, content.mediaOf(lesson).orElse(null), missing);
        }
    }

    /** What the check questions of a lesson lack; a file that is shorter than the last one may have left some beyond its end. */
    private static List<Refusal> checkQuestions(DraftContent content, String number, DraftLesson lesson) {
        var played = content.plannedMillis(lesson);
        var seconds = played == 0
                ? CheckQuestions.MOST_SECONDS
                : (int) Math.min(CheckQuestions.MOST_SECONDS, played / MILLIS);
        return CheckQuestions.faults(CheckQuestions.list(lesson.writing().checkQuestions()), seconds).stream()
                .map(fault -> checkQuestion(number, lesson.title(), fault, seconds))
                .distinct()
                .toList();
    }

    static Refusal checkQuestion(String number, String title, CheckQuestions.Fault fault, int seconds) {
        var question = fault.question();
        return switch (fault.part()) {
            case LIST -> Refusal.of("course.draft.lesson_checks_many", number, title, CheckQuestions.MOST_QUESTIONS);
            case TIME ->
                Refusal.of("course.draft.lesson_check_time", number, title, question, CheckQuestions.clock(seconds));
            case STEM ->
                "check_twice".equals(fault.reason())
                        ? Refusal.of("course.draft.lesson_check_twice", number, title, question)
                        : Refusal.of(
                                "course.draft.lesson_check_stem", number, title, question, CheckQuestions.LONGEST_STEM);
            case OPTIONS ->
                "check_right_one".equals(fault.reason())
                        ? Refusal.of("course.draft.lesson_check_right", number, title, question)
                        : Refusal.of(
                                "course.draft.lesson_check_options",
                                number,
                                title,
                                question,
                                CheckQuestions.FEWEST_OPTIONS,
                                CheckQuestions.MOST_OPTIONS);
            case OPTION ->
                Refusal.of(
                        "course.draft.lesson_check_option",
                        number,
                        title,
                        question,
                        fault.option(),
                        CheckQuestions.LONGEST_OPTION);
        };
    }

    private static void file(String number, DraftLesson lesson, MediaAsset media, List<Refusal> missing) {
        if (media == null) {
            missing.add(Refusal.of("course.draft.lesson_file", number, lesson.title()));
        } else if (media.status() == MediaStatus.FAILED) {
            missing.add(Refusal.of("course.draft.lesson_failed", number, lesson.title()));
        } else if (!media.isReady()) {
            missing.add(Refusal.of("course.draft.lesson_waiting", number, lesson.title()));
        }
    }

    /** Words joined by commas of either kind, spaces around them ignored. */
    static List<String> words(String joined) {
        return Arrays.stream(joined.split("[,，、\\s]+"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
