package org.jiangxin.course.service;

import static org.jiangxin.shared.security.Role.AUTHOR;
import static org.jiangxin.shared.security.Role.INSTITUTION_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jiangxin.course.entity.CompletionRule;
import org.jiangxin.course.entity.CourseDraft;
import org.jiangxin.course.entity.DraftChapter;
import org.jiangxin.course.entity.DraftLesson;
import org.jiangxin.course.entity.LessonForm;
import org.jiangxin.course.entity.LessonWriting;
import org.jiangxin.course.repository.CourseDrafts;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.security.Caller;

/**
 * The outline of a draft: chapters and lessons are added, renamed, moved and removed (R-322b). Each call is one change and holds
 * the draft, so two authors' changes go one after the other.
 */
@Stateless
public class OutlineService {
    private static final int TITLE = 200;
    private static final int MOST_CHAPTERS = 100;
    private static final int MOST_LESSONS = 500;
    private static final int PLAYED_COVERAGE = 90;
    private static final int READING_COVERAGE = 100;
    private static final int TEST_COVERAGE = 80;
    private static final int READING_SECONDS = 60;
    private static final int LIVE_SECONDS = 45 * 60;

    @Inject
    DraftScope scope;

    @Inject
    CourseDrafts drafts;

    @Inject
    DraftFiles files;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Adds a chapter at the end and returns its public id. */
    @RolesAllowed({AUTHOR, INSTITUTION_ADMIN})
    public String addChapter(String draftId, String title) {
        var draft = scope.editable(draftId);
        var all = drafts.chapters(draft.id());
        if (all.size() >= MOST_CHAPTERS) {
            throw new Refused(Refusal.of("course.draft.too_many_chapters", MOST_CHAPTERS));
        }
        var chapter = new DraftChapter(draft.id(), all.size() + 1, title(title, "chapterTitle"));
        drafts.add(chapter);
        touch(draft);
        return chapter.publicId();
    }

    @RolesAllowed({AUTHOR, INSTITUTION_ADMIN})
    public void renameChapter(String chapterId, String title) {
        var chapter = scope.editableChapter(chapterId);
        chapter.rename(title(title, "chapterTitle"));
        touch(draftOf(chapter.draftId()));
    }

    /** Removes a chapter without lessons. */
    @RolesAllowed({AUTHOR, INSTITUTION_ADMIN})
    public void removeChapter(String chapterId) {
        var chapter = scope.editableChapter(chapterId);
        if (!lessonsOf(chapter).isEmpty()) {
            throw new Refused(Refusal.of("course.draft.chapter_has_lessons"));
        }
        drafts.remove(chapter);
        var left = new ArrayList<>(drafts.chapters(chapter.draftId()));
        left.remove(chapter);
        number(left);
        touch(draftOf(chapter.draftId()));
    }

    /** @param position from 1; beyond the last means the end */
    @RolesAllowed({AUTHOR, INSTITUTION_ADMIN})
    public void moveChapter(String chapterId, int position) {
        var chapter = scope.editableChapter(chapterId);
        var all = new ArrayList<>(drafts.chapters(chapter.draftId()));
        all.remove(chapter);
        all.add(clamp(position, all.size()), chapter);
        number(all);
        touch(draftOf(chapter.draftId()));
    }

    private static void number(List<DraftChapter> chapters) {
        for (var i = 0; i < chapters.size(); i++) {
            chapters.get(i).place(i + 1);
        }
    }

    /** Adds a lesson at the end of a chapter, with the usual completion rule of its form, and returns its public id. */
    @RolesAllowed({AUTHOR, INSTITUTION_ADMIN})
    public String addLesson(String chapterId, LessonForm form, String title) {
        var chapter = scope.editableChapter(chapterId);
        if (form == null) {
            throw new Refused(Refusal.of("course.draft.choose").on("lessonForm"));
        }
        if (drafts.lessons(chapter.draftId()).size() >= MOST_LESSONS) {
            throw new Refused(Refusal.of("course.draft.too_many_lessons", MOST_LESSONS));
        }
        var writing = new LessonWriting(title(title, "lessonTitle"), "", false, usualRule(form), "", "", "");
        var lesson = new DraftLesson(
                chapter, lessonsOf(chapter).size() + 1, form, writing, caller.accountId(), clock.instant());
        drafts.add(lesson);
        touch(draftOf(chapter.draftId()));
        return lesson.publicId();
    }

    static CompletionRule usualRule(LessonForm form) {
        return switch (form) {
            case VIDEO, AUDIO -> new CompletionRule(true, PLAYED_COVERAGE, 0);
            case TEXT, DOCUMENT -> new CompletionRule(true, READING_COVERAGE, READING_SECONDS);
            // Who missed it comes to the next broadcast, so an author must ask for it to be needed.
            case LIVE -> new CompletionRule(false, READING_COVERAGE, LIVE_SECONDS);
            case SELF_TEST -> new CompletionRule(true, TEST_COVERAGE, READING_SECONDS);
        };
    }

    /** @param position from 1 within the chapter; beyond the last means the end */
    @RolesAllowed({AUTHOR, INSTITUTION_ADMIN})
    public void moveLesson(String lessonId, String chapterId, int position) {
        var lesson = scope.editableLesson(lessonId);
        var target = drafts.chapter(chapterId)
                .filter(chapter -> chapter.draftId() == lesson.draftId())
                .orElseThrow(() -> new NotFound(DraftChapter.class, chapterId));
        var left = drafts.chapters(lesson.draftId()).stream()
                .filter(chapter -> chapter.id() == lesson.chapterId())
                .findFirst()
                .orElseThrow();
        var there = new ArrayList<>(lessonsOf(target));
        there.remove(lesson);
        there.add(clamp(position, there.size()), lesson);
        place(target, there);
        if (!left.equals(target)) {
            var rest = new ArrayList<>(lessonsOf(left));
            rest.remove(lesson);
            place(left, rest);
        }
        touch(draftOf(lesson.draftId()));
    }

    private static void place(DraftChapter chapter, List<DraftLesson> lessons) {
        for (var i = 0; i < lessons.size(); i++) {
            lessons.get(i).place(chapter, i + 1);
        }
    }

    /** Removes a lesson with what was written in it. */
    @RolesAllowed({AUTHOR, INSTITUTION_ADMIN})
    public void removeLesson(String lessonId) {
        var lesson = scope.editableLesson(lessonId);
        drafts.removePointsOf(lesson.id());
        drafts.remove(lesson);
        drafts.chapters(lesson.draftId()).stream()
                .filter(chapter -> chapter.id() == lesson.chapterId())
                .forEach(chapter -> {
                    var rest = new ArrayList<>(lessonsOf(chapter));
                    rest.remove(lesson);
                    place(chapter, rest);
                });
        files.delete(lessonId);
        touch(draftOf(lesson.draftId()));
    }

    private List<DraftLesson> lessonsOf(DraftChapter chapter) {
        return drafts.lessons(chapter.draftId()).stream()
                .filter(lesson -> lesson.chapterId() == chapter.id())
                .toList();
    }

    private CourseDraft draftOf(long draftId) {
        return drafts.find(draftId).orElseThrow();
    }

    private void touch(CourseDraft draft) {
        draft.touch(caller.accountId(), clock.instant());
    }

    private static int clamp(int position, int size) {
        return Math.max(0, Math.min(size, position - 1));
    }

    private static String title(String typed, String field) {
        var refusals = new ArrayList<Refusal>();
        var title = DraftTexts.required(typed, field, TITLE, refusals);
        Refused.ifAny(refusals);
        return title;
    }
}
