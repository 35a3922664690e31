package org.jiangxin.course.service;

import java.util.List;
import org.jiangxin.catalog.entity.SkillGrade;
import org.jiangxin.course.entity.CourseFacts;
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
     * A lesson with the names of its files.
     *
     * @param place where it stands in the outline file
     * @param captions name of the captions file, or null
     * @param knowledge codes of its knowledge points
     */
    record PlannedLesson(String place, LessonPlan plan, String file, String captions, List<String> knowledge) {}

    List<PlannedLesson> lessons() {
        return chapters.stream().flatMap(chapter -> chapter.lessons().stream()).toList();
    }
}
