package org.jiangxin.course.service;

import java.util.List;
import java.util.Optional;
import org.jiangxin.course.entity.CourseFacts;

/**
 * A course version from the first chapter to the last (R-332c).
 *
 * @param occupationCode code of the national classification
 * @param grade name of the skill grade constant
 * @param released whether classes may use it
 */
public record CourseOutline(
        long courseId,
        String courseCode,
        long courseVersionId,
        String publicId,
        int versionNumber,
        boolean released,
        CourseFacts facts,
        String occupationCode,
        String occupationTitle,
        String grade,
        List<ChapterOutline> chapters) {
    public CourseOutline {
        chapters = List.copyOf(chapters);
    }

    public String title() {
        return facts.title();
    }

    public List<LessonFacts> lessons() {
        return chapters.stream().flatMap(chapter -> chapter.lessons().stream()).toList();
    }

    public List<LessonFacts> requiredLessons() {
        return lessons().stream().filter(LessonFacts::required).toList();
    }

    public Optional<LessonFacts> lesson(long lessonId) {
        return lessons().stream()
                .filter(lesson -> lesson.lessonId() == lessonId)
                .findFirst();
    }

    public Optional<LessonFacts> lesson(String lessonPublicId) {
        return lessons().stream()
                .filter(lesson -> lesson.publicId().equals(lessonPublicId))
                .findFirst();
    }

    /** The same course where a policy asks for so much of what plays. */
    public CourseOutline atLeast(int coveragePercent) {
        return new CourseOutline(
                courseId,
                courseCode,
                courseVersionId,
                publicId,
                versionNumber,
                released,
                facts,
                occupationCode,
                occupationTitle,
                grade,
                chapters.stream()
                        .map(chapter -> chapter.atLeast(coveragePercent))
                        .toList());
    }

    public long plannedMillis() {
        return lessons().stream().mapToLong(LessonFacts::plannedMillis).sum();
    }
}
