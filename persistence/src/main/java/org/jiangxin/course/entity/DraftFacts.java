package org.jiangxin.course.entity;

import java.util.Objects;

/**
 * What a draft says about the course. All but the title may still be empty while it is written.
 *
 * @param objectives what one can do afterwards, one a line
 * @param standardId the skill standard it is written against, or null
 */
public record DraftFacts(
        String title, String audience, String studyGuide, String objectives, String teachers, Long standardId) {
    public DraftFacts {
        Objects.requireNonNull(title);
        audience = audience == null ? "" : audience;
        studyGuide = studyGuide == null ? "" : studyGuide;
        objectives = objectives == null ? "" : objectives;
        teachers = teachers == null ? "" : teachers;
    }
}
