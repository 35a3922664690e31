package org.jiangxin.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jiangxin.shared.time.ChinaTime;
import org.jiangxin.shared.web.Texts;

/** A moment in words: 今天 14:08, else the date with it. */
@ApplicationScoped
public class ChinaMoment {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    @Inject
    Clock clock;

    public String inWords(Locale locale, Instant moment) {
        var day = ChinaTime.dayOf(moment);
        var time = TIME.format(moment.atZone(ChinaTime.ZONE));
        return day.equals(ChinaTime.dayOf(clock.instant()))
                ? Texts.get(locale, "identity", "moment.label.today", time)
                : Texts.get(
                        locale,
                        "identity",
                        "moment.label.day",
                        Integer.toString(day.getYear()),
                        day.getMonthValue(),
                        day.getDayOfMonth(),
                        time);
    }
}
