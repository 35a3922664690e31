package org.jiangxin.course.service;

import java.util.List;
import org.jiangxin.catalog.entity.SkillGrade;
import org.jiangxin.course.entity.CourseFacts;
import org.jiangxin.course.entity.LessonForm;
import org.jiangxin.course.entity.LessonPlan;

/** A checked outline file: everything the author wrote about the course, before its material is looked at. */
record CoursePlan(
        String code,
        String occupationCode,
        String occupationTitle,
        SkillGrade grade,
        CourseFacts facts,
        List<Point> knowledge,
        List<ChapterPlan> chapters) {
    /** A knowledge point by its code. */
    record Point(String code, String title) {}

    record ChapterPlan(String title, List<PlannedLesson> lessons) {}

    /**
     * The material that a lesson names.
     *
     * @param place where the lesson stands in the outline file
     * @param captions name of the captions file, or null
     * @param questionSeconds places of its check questions, in the order of the outline
     */
    record PlannedFile(String place, LessonForm form, String file, String captions, List<Integer> questionSeconds) {
        PlannedFile {
            questionSeconds = List.copyOf(questionSeconds);
        }

        PlannedFile(String place, LessonForm form, String file, String captions) {
            this(place, form, file, captions, List.of());
        }
    }

    /**
     * A lesson with its material.
     *
     * @param knowledge codes of its knowledge points
     */
    record PlannedLesson(LessonPlan plan, PlannedFile file, List<String> knowledge) {}

    List<PlannedLesson> lessons() {
        return chapters.stream().flatMap(chapter -> chapter.lessons().stream()).toList();
    }
}
