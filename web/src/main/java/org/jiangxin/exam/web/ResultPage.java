package org.jiangxin.exam.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jiangxin.exam.service.AttemptResultView;
import org.jiangxin.exam.service.ResultService;
import org.jiangxin.identity.web.ChinaMoment;
import org.jiangxin.shared.web.StudyTimeFormat;
import org.jiangxin.shared.web.Texts;
import org.omnifaces.util.Faces;

/**
 * The result of an attempt (R-331d): passed or not in one sentence, what was wrong by knowledge point, time and conduct in
 * plain words, and what to do next.
 */
@Named
@ViewScoped
public class ResultPage implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int POINTS_TO_REPEAT = 3;
    private static final char FIRST_OPTION = 'A';

    @Inject
    ResultService results;

    @Inject
    ChinaMoment moments;

    private String attempt;
    private transient AttemptResultView result;

    public void load() {
        result = results.of(attempt);
    }

    public AttemptResultView getResult() {
        if (result == null) {
            load();
        }
        return result;
    }

    /** Started and not handed in: there is an exam to go on with, not a result to read. */
    public boolean isOpen() {
        return switch (getResult().status()) {
            case "ASSIGNED", "IN_PROGRESS", "LOCKED" -> true;
            default -> false;
        };
    }

    public boolean isMissed() {
        return "ABSENT".equals(getResult().status());
    }

    /** Passed or not, in one sentence. */
    public String getVerdict() {
        var view = getResult();
        return view.passed()
                ? text("result.verdict.passed")
                : text("result.verdict.failed", points(view.passScore().subtract(view.score())));
    }

    public String getHandedIn() {
        return moments.inWords(Faces.getLocale(), getResult().submittedAt());
    }

    public String getDuration() {
        return StudyTimeFormat.of(getResult().durationMillis(), 0, Faces.getLocale());
    }

    /** Conduct in plain words, one sentence a fact; what did not happen is said once. */
    public List<String> getConduct() {
        var conduct = getResult().conduct();
        var words = new ArrayList<String>();
        words.add(
                conduct.leftPageCount() == 0
                        ? text("result.conduct.stayed")
                        : text(
                                "result.conduct.left",
                                conduct.leftPageCount(),
                                StudyTimeFormat.of(conduct.awayMillis(), 0, Faces.getLocale())));
        if (conduct.reentryCount() > 0) {
            words.add(text("result.conduct.reentered", conduct.reentryCount()));
        }
        if (conduct.presenceAsked() > 0) {
            words.add(text(
                    "result.conduct.presence",
                    conduct.presenceAsked(),
                    conduct.presenceAsked() - conduct.presenceMissed()));
        }
        if (conduct.lateCount() > 0) {
            words.add(text("result.conduct.late", conduct.lateCount()));
        }
        if (conduct.rapid()) {
            words.add(text("result.conduct.rapid"));
        }
        return words;
    }

    /** Knowledge points to repeat first, joined; empty when nothing was wrong. */
    public String getRepeat() {
        return String.join(
                text("result.next.separator"),
                getResult().knowledge().stream()
                        .filter(point -> point.wrong() > 0)
                        .limit(POINTS_TO_REPEAT)
                        .map(AttemptResultView.Knowledge::title)
                        .toList());
    }

    /** Points without needless zeros. */
    public String points(BigDecimal points) {
        return points == null ? "" : points.stripTrailingZeros().toPlainString();
    }

    public String letter(int index) {
        return String.valueOf((char) (FIRST_OPTION + index));
    }

    private static String text(String key, Object... arguments) {
        return Texts.get(Faces.getLocale(), "exam", key, arguments);
    }

    public String getAttempt() {
        return attempt;
    }

    public void setAttempt(String attempt) {
        this.attempt = attempt;
    }
}
