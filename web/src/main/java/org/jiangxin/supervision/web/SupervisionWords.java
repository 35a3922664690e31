package org.jiangxin.supervision.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jiangxin.shared.time.ChinaTime;
import org.jiangxin.shared.web.StudyTimeFormat;
import org.jiangxin.shared.web.Texts;
import org.omnifaces.util.Faces;

/** Figures, days and names of constants on the pages of a regulator, in the reader's language. */
@Named
@ApplicationScoped
public class SupervisionWords {
    private static final int HOUR_MINUTES = 45;
    private static final long HOUR_MILLIS = HOUR_MINUTES * 60_000L;
    private static final int ONE_DECIMAL_BELOW = 1_000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy-MM", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** 学时 of 45 minutes, rounded down: a whole number from a thousand on, else with one decimal. */
    public String hours(long millis) {
        var hours = BigDecimal.valueOf(millis).divide(BigDecimal.valueOf(HOUR_MILLIS), 1, RoundingMode.DOWN);
        return NumberFormat.getNumberInstance(locale())
                .format(hours.intValue() >= ONE_DECIMAL_BELOW ? hours.setScale(0, RoundingMode.DOWN) : hours);
    }

    /** 学时 with two decimals, as in exported files: for small sums that are held against each other. */
    public String exactHours(long millis) {
        return BigDecimal.valueOf(millis)
                .divide(BigDecimal.valueOf(HOUR_MILLIS), 2, RoundingMode.DOWN)
                .toPlainString();
    }

    /** Hours and minutes, or minutes and seconds. */
    public String time(long millis) {
        return millis == 0 ? "0" : StudyTimeFormat.of(millis, 0, locale());
    }

    public String number(long count) {
        return NumberFormat.getIntegerInstance(locale()).format(count);
    }

    /** 87.4, or a dash when there is nobody to ask about. */
    public String percent(int permille) {
        return permille < 0 ? "—" : BigDecimal.valueOf(permille, 1).toPlainString() + "%";
    }

    public String day(LocalDate day) {
        return day == null ? "—" : DAY.format(day);
    }

    public String month(LocalDate month) {
        return MONTH.format(month);
    }

    public String minute(Instant at) {
        return at == null ? "—" : MINUTE.format(at.atZone(ChinaTime.ZONE));
    }

    public String second(Instant at) {
        return SECOND.format(at.atZone(ChinaTime.ZONE));
    }

    public String dayOf(Instant at) {
        return DAY.format(at.atZone(ChinaTime.ZONE));
    }

    public String clock(Instant at) {
        return CLOCK.format(at.atZone(ChinaTime.ZONE));
    }

    /** A constant in words, from the bundle of its feature. */
    public String constant(String feature, String type, Object value) {
        return value == null ? "" : Texts.get(locale(), feature, "enum." + type + "." + value);
    }

    private static Locale locale() {
        return Faces.getLocale();
    }
}
