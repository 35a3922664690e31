package org.jiangxin.integrity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jiangxin.identity.web.ChinaMoment;
import org.jiangxin.integrity.entity.ClueKind;
import org.jiangxin.integrity.entity.ClueSeverity;
import org.jiangxin.integrity.entity.ClueStatus;
import org.jiangxin.integrity.entity.ClueStepKind;
import org.jiangxin.integrity.service.ClueRow;
import org.jiangxin.integrity.service.ClueView;
import org.jiangxin.shared.web.Texts;
import org.omnifaces.util.Faces;

/** Clues in words of the page's language. */
@Named
@RequestScoped
public class ClueWords {
    private static final String FEATURE = "integrity";

    @Inject
    ChinaMoment moments;

    public String kind(ClueKind kind) {
        return text("enum.ClueKind." + kind);
    }

    /** What the clue says, in plain words with its facts. */
    public String why(ClueView clue) {
        return words().why(clue);
    }

    /** What honest reasons it may have, and what may help to show them. */
    public String honest(ClueView clue) {
        return words().honest(clue);
    }

    public List<ClueText.Line> facts(ClueView clue) {
        return words().facts(clue);
    }

    public List<ClueText.Line> limits(ClueView clue) {
        return words().limits(clue);
    }

    public String status(ClueStatus status) {
        return text("enum.ClueStatus." + status);
    }

    public String tag(ClueStatus status) {
        return switch (status) {
            case CONFIRMED -> "tag bad";
            case DISMISSED -> "tag ok";
            case STATED, CHECKED -> "tag info";
            case RAISED, ASSIGNED, FILED -> "tag";
        };
    }

    public String severity(ClueSeverity severity) {
        return text("enum.ClueSeverity." + severity);
    }

    public String severityTag(ClueSeverity severity) {
        return switch (severity) {
            case HIGH -> "tag bad";
            case MIDDLE -> "tag warn";
            case LOW -> "tag";
        };
    }

    public String named(Enum<?> constant) {
        return words().named(constant);
    }

    public String moment(Instant instant) {
        return instant == null ? "—" : moments.inWords(locale(), instant);
    }

    /** Days left for the institution's statement, in words. */
    public String daysLeft(ClueRow row) {
        if (!row.isWaiting()) {
            return "";
        }
        return row.daysLeft() < 0
                ? Texts.get(locale(), FEATURE, "clue.overdue", -row.daysLeft())
                : row.daysLeft() == 0 ? text("clue.today") : Texts.get(locale(), FEATURE, "clue.left", row.daysLeft());
    }

    public String daysTag(ClueRow row) {
        return row.daysLeft() < 0 ? "tag bad" : row.daysLeft() <= 1 ? "tag warn" : "tag";
    }

    /** Whether what was written at a step is for the learner: decisions, answers and the own words. */
    public boolean isForLearner(ClueStepKind kind) {
        return kind != ClueStepKind.STATED && kind != ClueStepKind.CHECKED;
    }

    private static ClueText words() {
        return new ClueText(locale());
    }

    private static String text(String key) {
        return Texts.get(locale(), FEATURE, key);
    }

    private static Locale locale() {
        return Faces.getLocale();
    }
}
