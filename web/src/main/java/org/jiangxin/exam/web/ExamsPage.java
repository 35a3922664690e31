package org.jiangxin.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jiangxin.exam.service.AttemptService;
import org.jiangxin.exam.service.ExamService;
import org.jiangxin.exam.service.ExamStanding;
import org.jiangxin.exam.service.ExamStanding.State;
import org.jiangxin.identity.web.ChinaMoment;
import org.jiangxin.learning.service.ProgressService;
import org.jiangxin.shared.web.Texts;
import org.jiangxin.training.service.EnrolmentFacts;
import org.jiangxin.training.service.EnrolmentService;
import org.omnifaces.util.Faces;

/** What exams stand where (R-331d): what is missing until one opens, the way in, and the attempts so far. */
@Named
@ViewScoped
public class ExamsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    EnrolmentService enrolments;

    @Inject
    ExamService exams;

    @Inject
    AttemptService attempts;

    @Inject
    ProgressService progress;

    @Inject
    ChinaMoment moments;

    private transient List<ExamRow> rows;

    @PostConstruct
    void load() {
        rows = enrolments.mine().stream()
                .filter(enrolment -> !enrolment.isWithdrawn())
                .map(this::row)
                .filter(row -> row.exam().state() != State.NONE)
                .toList();
    }

    private ExamRow row(EnrolmentFacts enrolment) {
        var exam = exams.standing(enrolment.enrolmentId());
        return new ExamRow(
                enrolment,
                exam,
                progress.of(enrolment.enrolmentId()),
                window(exam),
                Texts.of(locale(), exam.refusals()));
    }

    private String window(ExamStanding exam) {
        if (exam.opensAt() != null && exam.closesAt() != null) {
            return text("exams.window.both", moment(exam.opensAt()), moment(exam.closesAt()));
        }
        if (exam.closesAt() != null) {
            return text("exams.window.until", moment(exam.closesAt()));
        }
        return exam.opensAt() == null ? text("exams.window.always") : text("exams.window.from", moment(exam.opensAt()));
    }

    /** Draws and freezes the paper, or finds the attempt already open, and leads to it. */
    public String enter(String examPublicId, String enrolmentPublicId) {
        var attempt = attempts.assign(examPublicId, enrolmentPublicId);
        return "/learner/exam/attempt.xhtml?faces-redirect=true&attempt=" + attempt;
    }

    public List<ExamRow> getRows() {
        if (rows == null) {
            load();
        }
        return rows;
    }

    public String moment(Instant moment) {
        return moment == null ? "" : moments.inWords(locale(), moment);
    }

    /** Points without needless zeros. */
    public String points(BigDecimal points) {
        return points.stripTrailingZeros().toPlainString();
    }

    /** Is there a result to read, or an exam to go on with? */
    public boolean isOver(String status) {
        return switch (status) {
            case "ASSIGNED", "IN_PROGRESS", "LOCKED" -> false;
            default -> true;
        };
    }

    private static String text(String key, Object... arguments) {
        return Texts.get(locale(), "exam", key, arguments);
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot() == null ? Locale.SIMPLIFIED_CHINESE : Faces.getLocale();
    }
}
