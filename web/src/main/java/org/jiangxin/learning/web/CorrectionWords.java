package org.jiangxin.learning.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangxin.learning.service.CorrectionView;
import org.jiangxin.learning.service.OwnCorrection;
import org.jiangxin.organization.service.StaffPost;
import org.jiangxin.shared.time.ChinaTime;
import org.jiangxin.shared.web.Texts;
import org.omnifaces.util.Faces;

/** Corrections of study time in words, in the reader's language. */
@Named
@ApplicationScoped
public class CorrectionWords {
    private static final long MILLIS_PER_MINUTE = 60_000;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    public String change(CorrectionView correction) {
        return change(correction.millis());
    }

    public String change(OwnCorrection correction) {
        return change(correction.millis());
    }

    private static String change(long millis) {
        var minutes = millis / MILLIS_PER_MINUTE;
        return Texts.get(
                Faces.getLocale(), "learning", minutes > 0 ? "change.added" : "change.taken", Math.abs(minutes));
    }

    /** Class of the tag that shows the state. */
    public String tag(CorrectionView correction) {
        return switch (correction.status()) {
            case "BOOKED" -> "state credited";
            case "REFUSED" -> "state uncounted";
            default -> "state pending";
        };
    }

    /** An office: organization and role, as far as they are known. */
    public String office(StaffPost post) {
        return Stream.of(
                        post.organization(),
                        post.role().isEmpty()
                                ? ""
                                : Texts.get(Faces.getLocale(), "learning", "mine.role." + post.role()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    public String day(LocalDate day) {
        return Texts.get(
                Faces.getLocale(), "learning", "study.date", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    public String moment(Instant at) {
        return at == null ? "" : MOMENT.format(at.atZone(ChinaTime.ZONE));
    }
}
