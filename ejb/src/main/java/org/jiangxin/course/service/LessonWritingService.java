package org.jiangxin.course.service;

import static org.jiangxin.shared.security.Role.AUTHOR;
import static org.jiangxin.shared.security.Role.INSTITUTION_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jiangxin.course.entity.CompletionRule;
import org.jiangxin.course.entity.DraftLesson;
import org.jiangxin.course.entity.DraftLessonPoint;
import org.jiangxin.course.entity.LessonForm;
import org.jiangxin.course.entity.LessonWriting;
import org.jiangxin.course.repository.CourseDrafts;
import org.jiangxin.course.service.AuthoringViews.LessonSaving;
import org.jiangxin.course.service.AuthoringViews.LessonView;
import org.jiangxin.course.service.AuthoringViews.SavedLesson;
import org.jiangxin.shared.error.Conflict;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.security.Caller;

/**
 * What an author writes in a lesson. Half-written is saved too: only lengths and ranges of the database are refused here, what is
 * missing is told. A save that has not seen the newest state is refused and changes nothing, so nobody's words are lost.
 */
@Stateless
public class LessonWritingService {
    private static final int TITLE = 200;
    private static final int SUMMARY = 500;
    private static final int WORDS = 400;
    private static final int HUNDRED = 100;

    @Inject
    DraftScope scope;

    @Inject
    DraftViews views;

    @Inject
    CourseDrafts drafts;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @RolesAllowed({AUTHOR, INSTITUTION_ADMIN})
    public LessonView lesson(String lessonId) {
        var lesson = scope.readableLesson(lessonId);
        return views.lesson(scope.content(drafts.find(lesson.draftId()).orElseThrow()), lesson);
    }

    /** Saves what was written. @param revision count of changes that the author has seen */
    @RolesAllowed({AUTHOR, INSTITUTION_ADMIN})
    public SavedLesson save(String lessonId, long revision, LessonSaving saving) {
        var lesson = scope.editableLesson(lessonId);
        if (lesson.revision() != revision) {
            throw new Conflict(Refusal.of("course.draft.lesson_changed_meanwhile"));
        }
        var writing = checked(lesson.form(), saving.writing());
        link(lesson, saving.pointIds());
        lesson.write(writing, caller.accountId(), clock.instant());
        drafts.flush();
        var view = views.lesson(scope.content(drafts.find(lesson.draftId()).orElseThrow()), lesson);
        return new SavedLesson(lesson.revision(), lesson.changedAt(), view.missing());
    }

    private static LessonWriting checked(LessonForm form, LessonWriting typed) {
        var refusals = new ArrayList<Refusal>();
        var title = DraftTexts.required(typed.title(), "title", TITLE, refusals);
        var summary = DraftTexts.optional(typed.summary(), "summary", SUMMARY, refusals);
        var words = DraftChecks.words(typed.challengeWords());
        words.stream()
                .filter(word -> word.length() > DraftChecks.LONGEST_WORD
                        || !word.codePoints().allMatch(Character::isLetterOrDigit))
                .findFirst()
                .ifPresent(word -> refusals.add(Refusal.of("course.draft.word_shape", word, DraftChecks.LONGEST_WORD)
                        .on("challengeWords")));
        var joined = words.stream().distinct().limit(DraftChecks.MOST_WORDS).collect(Collectors.joining(","));
        DraftTexts.optional(joined, "challengeWords", WORDS, refusals);
        var questions = form.isPlayed() ? typed.checkQuestions() : "";
        if (!CheckQuestions.isReadable(questions)) {
            refusals.add(Refusal.of("course.draft.checks_unreadable").on("checkQuestions"));
        }
        if (form.isWritten()) {
            DraftTexts.optional(typed.source(), "source", WrittenMaterials.LONGEST_TEXT, refusals);
        }
        Refused.ifAny(refusals);
        return new LessonWriting(
                title,
                summary,
                typed.practice(),
                rule(form, typed.rule()),
                joined,
                questions,
                form.isWritten() ? typed.source() : "");
    }

    private static CompletionRule rule(LessonForm form, CompletionRule typed) {
        var seconds = form.isPlayed() ? 0 : typed.minimumSeconds();
        if (seconds > DraftChecks.MOST_SECONDS || typed.coveragePercent() > HUNDRED) {
            throw new Refused(
                    Refusal.of("course.draft.minimum_range", DraftChecks.LEAST_SECONDS, DraftChecks.MOST_SECONDS)
                            .on("minimumSeconds"));
        }
        var coverage = form.isText() ? HUNDRED : typed.coveragePercent();
        return new CompletionRule(typed.required(), coverage, seconds);
    }

    private void link(DraftLesson lesson, List<Long> pointIds) {
        var known = scope.content(drafts.find(lesson.draftId()).orElseThrow()).standard().stream()
                .map(StandardPoint::id)
                .collect(Collectors.toSet());
        var wanted = new LinkedHashSet<>(pointIds);
        wanted.retainAll(known);
        var linked = drafts.pointsOf(lesson.id()).stream()
                .map(DraftLessonPoint::standardPointId)
                .collect(Collectors.toSet());
        if (!linked.equals(wanted)) {
            drafts.removePointsOf(lesson.id());
            wanted.forEach(id -> drafts.add(new DraftLessonPoint(lesson, id)));
        }
    }

    /** The text as a learner will see it, from what is typed now; nothing is stored. */
    @RolesAllowed({AUTHOR, INSTITUTION_ADMIN})
    public String preview(String lessonId, String source) {
        scope.readableLesson(lessonId);
        return LessonHtml.of(Markdown.toHtml(source == null ? "" : source)).html();
    }
}
