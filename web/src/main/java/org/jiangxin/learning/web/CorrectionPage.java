package org.jiangxin.learning.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jiangxin.course.service.LessonFacts;
import org.jiangxin.learning.service.CorrectionService;
import org.jiangxin.learning.service.CorrectionView;
import org.jiangxin.learning.service.NewCorrection;
import org.jiangxin.shared.web.PageMessages;

/** Corrections of one learner's study time, and the form by which the institution proposes one. */
@Named
@ViewScoped
public class CorrectionPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    CorrectionService corrections;

    @Inject
    PageMessages messages;

    private String enrolment;
    private String lesson;
    private LocalDate day;
    private Integer minutes;
    private String reason;
    private List<CorrectionView> rows = List.of();
    private transient List<LessonFacts> lessons;

    public void load() {
        rows = corrections.of(enrolment);
    }

    public String propose() {
        corrections.propose(new NewCorrection(enrolment, lesson, day, minutes, reason));
        messages.done("learning", "correction.proposed");
        return "/institution/learning/correction.xhtml?faces-redirect=true&enrolment=" + enrolment;
    }

    public List<LessonFacts> getLessons() {
        if (lessons == null) {
            lessons = corrections.lessons(enrolment);
        }
        return lessons;
    }

    public List<CorrectionView> getRows() {
        return rows;
    }

    public String getEnrolment() {
        return enrolment;
    }

    public void setEnrolment(String enrolment) {
        this.enrolment = enrolment;
    }

    public String getLesson() {
        return lesson;
    }

    public void setLesson(String lesson) {
        this.lesson = lesson;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
