package org.jiangxin.organization.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jiangxin.identity.web.ChinaMoment;
import org.jiangxin.organization.entity.OrganizationKind;
import org.jiangxin.organization.entity.OrganizationStatus;
import org.jiangxin.shared.time.ChinaTime;
import org.jiangxin.shared.web.Texts;
import org.omnifaces.util.Faces;

/** Days, moments and states of organizations in words, for pages. */
@Named
@RequestScoped
public class OrganizationWords {
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM-dd");
    private static final String FEATURE = "organization";

    @Inject
    ChinaMoment moments;

    @Inject
    Clock clock;

    public String moment(Instant instant) {
        return moments.inWords(Faces.getLocale(), instant);
    }

    /** Month and day in China. */
    public String shortDay(Instant instant) {
        return instant == null ? "" : SHORT.format(ChinaTime.dayOf(instant));
    }

    public String day(LocalDate day) {
        return day == null ? "—" : day.toString();
    }

    /** Whole days from now until the end of that day; negative when it is over. */
    public long daysLeft(LocalDate day) {
        return ChronoUnit.DAYS.between(ChinaTime.dayOf(clock.instant()), day);
    }

    /** Days somebody has been waiting, 0 on the first. */
    public long daysWaited(Instant since) {
        return ChronoUnit.DAYS.between(ChinaTime.dayOf(since), ChinaTime.dayOf(clock.instant()));
    }

    public String kind(OrganizationKind kind) {
        return Texts.get(Faces.getLocale(), FEATURE, "enum.OrganizationKind." + kind);
    }

    /** The state, 已到期 when the proof of an approved one is out of date. */
    public String standing(OrganizationStatus status, boolean lapsed) {
        return lapsed && status == OrganizationStatus.APPROVED
                ? Texts.get(Faces.getLocale(), FEATURE, "standing.lapsed")
                : Texts.get(Faces.getLocale(), FEATURE, "enum.OrganizationStatus." + status);
    }

    /** Style of the state's tag; the normal one has none. */
    public String tag(OrganizationStatus status, boolean lapsed) {
        return switch (status) {
            case APPROVED -> lapsed ? "tag bad" : "";
            case PENDING -> "tag warn";
            case RETURNED -> "tag info";
            case SUSPENDED, REMOVED -> "tag bad";
        };
    }
}
