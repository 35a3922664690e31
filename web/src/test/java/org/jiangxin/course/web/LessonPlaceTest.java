package org.jiangxin.course.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jiangxin.course.entity.LessonForm;
import org.jiangxin.course.service.AuthoringViews.ChapterView;
import org.jiangxin.course.service.AuthoringViews.LessonRow;
import org.junit.jupiter.api.Test;

class LessonPlaceTest {
    private static final List<ChapterView> OUTLINE =
            List.of(chapter("one", "a", "b"), chapter("empty"), chapter("two", "c"));

    private static ChapterView chapter(String id, String... lessons) {
        return new ChapterView(
                id,
                1,
                id,
                Arrays.stream(lessons)
                        .map(lesson ->
                                new LessonRow(lesson, "1.1", lesson, LessonForm.TEXT, false, true, 0, null, true, 0))
                        .toList());
    }

    @Test
    void a_step_within_a_chapter_changes_places_with_the_neighbour() {
        assertThat(LessonPlace.above(OUTLINE, "b")).contains(new LessonPlace("one", 1));
        assertThat(LessonPlace.below(OUTLINE, "a")).contains(new LessonPlace("one", 2));
    }

    @Test
    void a_step_over_the_edge_leads_into_the_next_chapter_even_an_empty_one() {
        assertThat(LessonPlace.below(OUTLINE, "b")).contains(new LessonPlace("empty", 1));
        assertThat(LessonPlace.above(OUTLINE, "c")).contains(new LessonPlace("empty", 1));
    }

    @Test
    void the_first_cannot_go_up_nor_the_last_down_nor_a_stranger_anywhere() {
        assertThat(LessonPlace.above(OUTLINE, "a")).isEmpty();
        assertThat(LessonPlace.below(OUTLINE, "c")).isEmpty();
        assertThat(LessonPlace.above(OUTLINE, "x")).isEmpty();
    }
}
