package org.jiangxin.learning.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiangxin.course.entity.CourseFacts;
import org.jiangxin.course.entity.LessonForm;
import org.jiangxin.course.service.ChapterOutline;
import org.jiangxin.course.service.CourseOutline;
import org.jiangxin.course.service.LessonFacts;
import org.jiangxin.learning.service.LessonProgress;
import org.jiangxin.learning.service.StudyProgress;
import org.junit.jupiter.api.Test;

class LessonViewTest {
    private static final LessonFacts VIDEO = lesson(1, LessonForm.VIDEO, 90_000, 95, 0);
    private static final LessonFacts DOCUMENT = lesson(2, LessonForm.DOCUMENT, 0, 80, 12);
    private static final LessonFacts TEXT = lesson(3, LessonForm.TEXT, 0, 100, 0);

    @Test
    void a_video_must_be_seen_for_its_share_of_the_length() {
        assertThat(view(VIDEO).getCoverageMillis()).isEqualTo(85_500);
    }

    @Test
    void a_share_of_pages_is_never_rounded_down() {
        assertThat(view(DOCUMENT).getCoveragePages()).isEqualTo(10);
    }

    @Test
    void the_next_lesson_may_stand_in_the_next_chapter() {
        assertThat(view(DOCUMENT).getNext()).isEqualTo(TEXT);
    }

    @Test
    void after_the_last_lesson_there_is_none() {
        assertThat(view(TEXT).getNext()).isNull();
    }

    @Test
    void only_complete_lessons_are_counted() {
        var view = view(VIDEO);
        assertThat(view.isComplete(2)).isTrue();
        assertThat(view.isComplete(1)).isFalse();
        assertThat(view.complete(view.outline().lessons())).isEqualTo(1);
    }

    @Test
    void pages_seen_are_told_to_the_running_page() {
        assertThat(view(DOCUMENT).getSeen()).isEqualTo("1,2,12");
        assertThat(view(VIDEO).getSeen()).isEmpty();
    }

    private static LessonView view(LessonFacts lesson) {
        var outline = new CourseOutline(
                1,
                "electrician",
                1,
                "version",
                1,
                true,
                new CourseFacts("电工", "学员", "先看后练", List.of("会接线"), "机构", "教师"),
                "6-31-01-03",
                "电工",
                "FOUR",
                List.of(
                        new ChapterOutline(1, "第一章", List.of(VIDEO, DOCUMENT)),
                        new ChapterOutline(2, "第二章", List.of(TEXT))));
        var studied = new StudyProgress(
                7,
                0,
                0,
                0,
                0,
                0,
                null,
                List.of(
                        progress(1, List.of(), false),
                        progress(2, List.of(1, 2, 12), true),
                        progress(3, List.of(), false)),
                3,
                1,
                false,
                false);
        return new LessonView(lesson, outline, null, studied, new LessonView.Limits(10, 60));
    }

    private static LessonProgress progress(long id, List<Integer> pages, boolean complete) {
        return new LessonProgress(id, "lesson-" + id, 0, 0, 0, 0, 0, pages, true, complete, null);
    }

    private static LessonFacts lesson(long id, LessonForm form, long millis, int coverage, int pages) {
        return new LessonFacts(
                id,
                "lesson-" + id,
                1,
                "电工",
                1,
                "第一章",
                1,
                "1." + id,
                "自锁与互锁",
                null,
                form,
                true,
                millis,
                coverage,
                60,
                pages,
                List.of("电", "弧", "焊", "条"),
                List.of(),
                false,
                true);
    }
}
