package org.jiangxin.course.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jiangxin.course.service.AuthoringViews.LessonView;
import org.jiangxin.course.service.LessonWritingService;

/**
 * One lesson of a draft as its author writes it. The page is filled here; what is typed is kept by {@code js/course/lesson.js},
 * which saves as the author goes.
 */
@Named
@ViewScoped
public class LessonPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SECONDS_PER_MINUTE = 60;

    @Inject
    LessonWritingService lessons;

    private String lesson;
    private LessonView view;

    public void load() {
        view = lessons.lesson(lesson);
    }

    /** Least or planned minutes as an author types them: 45, or 1.5. */
    public String getMinimumMinutes() {
        return BigDecimal.valueOf(view.writing().rule().minimumSeconds())
                .divide(BigDecimal.valueOf(SECONDS_PER_MINUTE), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    public boolean isLinked(long pointId) {
        return view.pointIds().contains(pointId);
    }

    public LessonView getView() {
        return view;
    }

    public String getLesson() {
        return lesson;
    }

    public void setLesson(String lesson) {
        this.lesson = lesson;
    }
}
