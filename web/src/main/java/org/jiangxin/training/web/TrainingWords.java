package org.jiangxin.training.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jiangxin.catalog.entity.SkillGrade;
import org.jiangxin.identity.web.ChinaMoment;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.time.ChinaTime;
import org.jiangxin.shared.web.Texts;
import org.jiangxin.training.entity.TrainingClassStatus;
import org.jiangxin.training.service.RoundView;
import org.omnifaces.util.Faces;

/** Days, hours and states of training in words of the page's language. */
@Named
@RequestScoped
public class TrainingWords {
    private static final String FEATURE = "training";
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM-dd");
    private static final int KIBIBYTE = 1024;

    @Inject
    ChinaMoment moments;

    public String moment(Instant instant) {
        return instant == null ? "—" : moments.inWords(Faces.getLocale(), instant);
    }

    /** Month and day in China. */
    public String shortDay(Instant instant) {
        return instant == null ? "—" : SHORT.format(ChinaTime.dayOf(instant));
    }

    public String status(TrainingClassStatus status) {
        return Texts.get(Faces.getLocale(), FEATURE, "enum.TrainingClassStatus." + status);
    }

    /** Style of a state's tag: only what waits for somebody or went wrong has one. */
    public String tag(TrainingClassStatus status) {
        return switch (status) {
            case APPLIED -> "tag info";
            case RETURNED, SUSPENDED -> "tag warn";
            case REFUSED -> "tag bad";
            case RUNNING -> "tag ok";
            case DRAFT, PLANNED, CLOSED -> "";
        };
    }

    public String named(Enum<?> constant) {
        return constant == null
                ? ""
                : Texts.get(
                        Faces.getLocale(),
                        FEATURE,
                        "enum." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    public String grade(SkillGrade grade) {
        return Texts.get(Faces.getLocale(), FEATURE, "enum.SkillGrade." + grade);
    }

    /** Learning hours with one decimal, as the columns of a table have them. */
    public String hours(long millis, int hourMinutes) {
        return BigDecimal.valueOf(millis)
                .divide(BigDecimal.valueOf(hourMinutes * 60_000L), 1, RoundingMode.DOWN)
                .toPlainString();
    }

    public String minutes(long millis) {
        return String.format(Locale.ROOT, "%,d", millis / 60_000);
    }

    public String score(BigDecimal score) {
        return score == null ? "—" : score.stripTrailingZeros().toPlainString();
    }

    public String size(long bytes) {
        return bytes < KIBIBYTE * KIBIBYTE
                ? Math.max(1, bytes / KIBIBYTE) + " KB"
                : bytes / (KIBIBYTE * KIBIBYTE) + " MB";
    }

    /** A refusal with the column it is about: 公民身份号码：最后一位不对…. */
    public String problem(Refusal refusal) {
        return RosterWords.of(Faces.getLocale(), refusal);
    }

    /** Days left for a decision, in words. */
    public String daysLeft(RoundView round) {
        var left = round.daysLeft();
        if (!round.isWaiting()) {
            return "";
        }
        return left < 0
                ? Texts.get(Faces.getLocale(), FEATURE, "approvals.overdue", -left)
                : left == 0
                        ? Texts.get(Faces.getLocale(), FEATURE, "approvals.today")
                        : Texts.get(Faces.getLocale(), FEATURE, "approvals.left", left);
    }

    public String daysTag(RoundView round) {
        return !round.isWaiting() || round.daysLeft() > 2 ? "" : round.daysLeft() < 0 ? "tag bad" : "tag warn";
    }
}
