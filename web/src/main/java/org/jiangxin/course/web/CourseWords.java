package org.jiangxin.course.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.jiangxin.course.entity.DraftStatus;
import org.jiangxin.course.entity.ReviewStatus;
import org.jiangxin.course.service.AuthoringViews.LessonRow;
import org.jiangxin.identity.web.ChinaMoment;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.web.StudyTimeFormat;
import org.jiangxin.shared.web.Texts;
import org.omnifaces.util.Faces;

/** Moments, states and reasons of authored courses in words, for pages. */
@Named
@RequestScoped
public class CourseWords {
    private static final String FEATURE = "course";

    @Inject
    ChinaMoment moments;

    public String moment(Instant instant) {
        return instant == null ? "" : moments.inWords(Faces.getLocale(), instant);
    }

    public String reason(Refusal refusal) {
        return Texts.of(Faces.getLocale(), refusal);
    }

    public List<String> reasons(List<Refusal> refusals) {
        return Texts.of(Faces.getLocale(), refusals);
    }

    public String duration(long millis) {
        return StudyTimeFormat.of(millis, 0, Faces.getLocale());
    }

    /** Form, time and kind of a lesson of an outline. */
    public String lesson(LessonRow lesson) {
        var locale = Faces.getLocale();
        return Texts.get(
                locale,
                FEATURE,
                "draft.lesson.facts",
                Texts.get(locale, FEATURE, "form." + lesson.form()),
                Texts.get(locale, FEATURE, lesson.practice() ? "draft.practice" : "draft.theory"),
                duration(lesson.plannedMillis()),
                lesson.points());
    }

    /** Style of a draft's state. */
    public String tag(DraftStatus status) {
        return switch (status) {
            case WRITING -> "tag";
            case SUBMITTED -> "tag info";
            case RETURNED -> "tag warn";
            case APPROVED, RELEASED -> "tag ok";
        };
    }

    /** Style of a round's state. */
    public String roundTag(ReviewStatus status) {
        return switch (status) {
            case OPEN -> "tag info";
            case RETURNED -> "tag warn";
            case APPROVED -> "tag ok";
            case WITHDRAWN -> "tag";
        };
    }
}
