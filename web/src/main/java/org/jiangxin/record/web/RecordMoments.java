package org.jiangxin.record.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jiangxin.shared.time.ChinaTime;
import org.omnifaces.util.Faces;

/** Days and moments on the pages of records, in the reader's language: 2026年11月18日, 18 November 2026 14:26. */
@Named
@ApplicationScoped
public class RecordMoments {
    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    public String day(LocalDate day) {
        return (isEnglish() ? ENGLISH : CHINESE).format(day);
    }

    public String moment(Instant at) {
        var there = at.atZone(ChinaTime.ZONE);
        return day(there.toLocalDate()) + " " + TIME.format(there);
    }

    public String dayOf(Instant at) {
        return day(ChinaTime.dayOf(at));
    }

    private static boolean isEnglish() {
        return "en".equals(Faces.getLocale().getLanguage());
    }
}
