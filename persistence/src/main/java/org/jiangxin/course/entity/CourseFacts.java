package org.jiangxin.course.entity;

import java.util.List;
import java.util.Objects;

/**
 * What a course version says about itself (R-332c).
 *
 * @param audience for whom it is
 * @param studyGuide how to go about it
 * @param objectives what one can do afterwards, one sentence each
 * @param institutionName who offers it
 * @param teachers who teaches it
 */
public record CourseFacts(
        String title,
        String audience,
        String studyGuide,
        List<String> objectives,
        String institutionName,
        String teachers) {
    public CourseFacts {
        Objects.requireNonNull(title);
        Objects.requireNonNull(audience);
        Objects.requireNonNull(studyGuide);
        objectives = List.copyOf(objectives);
        Objects.requireNonNull(institutionName);
        Objects.requireNonNull(teachers);
    }
}
