package org.jiangxin.statistics.service;

import static org.jiangxin.shared.security.Role.CLASS_MANAGER;
import static org.jiangxin.shared.security.Role.INSTITUTION_ADMIN;
import static org.jiangxin.shared.security.Role.TEACHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jiangxin.organization.service.OrganizationDirectory;
import org.jiangxin.organization.service.StaffScopes;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.time.ChinaTime;
import org.jiangxin.statistics.entity.ClassTotal;
import org.jiangxin.statistics.entity.Tally;
import org.jiangxin.statistics.repository.ClassDays;
import org.jiangxin.statistics.repository.Inspections;
import org.jiangxin.training.service.ClassSummaries;
import org.jiangxin.training.service.ClassSummary;

/**
 * Study hours of an institution's classes by day (R-331b): what counts, what waits for a check and what does not count. Reads roll-ups
 * only. Another's class is answered like one that does not exist.
 */
@Stateless
public class InstitutionHours {
    private static final String ANY_PLACE = "";
    private static final String ANY_TEXT = "%";
    private static final int MOST_CLASSES = 300;

    @Inject
    StaffScopes scopes;

    @Inject
    ClassDays days;

    @Inject
    Inspections inspections;

    @Inject
    ClassSummaries classes;

    @Inject
    OrganizationDirectory organizations;

    @Inject
    Clock clock;

    /** @param classPublicId one class, or null or blank for all of the institution */
    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER, TEACHER})
    public HoursView of(String classPublicId, String preset, String from, String to) {
        var own = scopes.mine().requireOrganization();
        var inClass = classPublicId == null || classPublicId.isBlank() ? null : summary(classPublicId, own);
        var period = HoursPeriod.read(preset, from, to, ChinaTime.dayOf(clock.instant()));
        var sums = inClass == null
                ? days.byDayOf(own, ANY_PLACE, period.from(), period.to())
                : days.byDayOfClass(inClass.classId(), period.from(), period.to());
        return HoursView.of(organizations.of(own).name(), inClass, period, everyDay(period, sums));
    }

    /** Classes in which anything was counted, latest start first. */
    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER, TEACHER})
    public List<ClassSummary> choices() {
        var own = scopes.mine().requireOrganization();
        var ids = inspections.classes(own, ANY_PLACE, ANY_TEXT, 0, MOST_CLASSES).stream()
                .map(ClassTotal::classId)
                .toList();
        var found = classes.of(ids);
        return ids.stream().map(found::get).toList();
    }

    static List<HoursDay> everyDay(HoursPeriod period, Map<LocalDate, Tally> sums) {
        return period.from()
                .datesUntil(period.to().plusDays(1))
                .map(day -> day(day, sums.getOrDefault(day, Tally.NONE)))
                .toList();
    }

    private static HoursDay day(LocalDate day, Tally tally) {
        return new HoursDay(
                day, tally.creditedMillis(), tally.pendingMillis(), tally.uncountedMillis(), tally.studied());
    }

    private ClassSummary summary(String publicId, long own) {
        var id = inspections.classOf(publicId, own).orElseThrow(() -> new NotFound(ClassSummary.class, publicId));
        return classes.of(List.of(id)).get(id);
    }
}
