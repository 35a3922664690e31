package org.jiangxin.supervision.service;

import static org.jiangxin.shared.security.Role.CLASS_MANAGER;
import static org.jiangxin.shared.security.Role.INSTITUTION_ADMIN;
import static org.jiangxin.shared.security.Role.TEACHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.jiangxin.organization.service.OrganizationDirectory;
import org.jiangxin.statistics.service.InstitutionHours;
import org.jiangxin.supervision.entity.ExportKind;

/**
 * What an institution takes away about its own classes as .xlsx (R-331b): numbered, marked and registered like what its regulator
 * takes, in the register of its region. Rows come from the same service as the page, so the scope is theirs.
 */
@Stateless
public class InstitutionExports {
    @Inject
    InstitutionHours hours;

    @Inject
    OrganizationDirectory organizations;

    @Inject
    ExportRegister exportRegister;

    /** Hours by day, oldest first; days without study are left out. */
    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER, TEACHER})
    public ExportFile hours(String classPublicId, String preset, String from, String to) {
        var view = hours.of(classPublicId, preset, from, to);
        var own = organizations.mine().orElseThrow();
        var inClass = view.inClass();
        var period = ExportWords.of(
                "period.months",
                view.period().from().toString(),
                view.period().to().toString());
        return exportRegister.made(
                ExportKind.DAYS,
                (inClass == null ? own.publicId() : inClass.publicId()) + "?"
                        + view.period().address(),
                ExportWords.of("title.DAYS", inClass == null ? ExportWords.of("all.classes") : inClass.title(), period),
                "mark.own",
                own.regionCode(),
                own.name(),
                sheet -> view.days().stream()
                        .filter(day -> !day.isIdle())
                        .forEach(day -> sheet.add(
                                Arrays.asList(day.day(), day.studied()),
                                day.creditedMillis(),
                                day.pendingMillis(),
                                day.uncountedMillis(),
                                List.of(ExportSheet.hours(day.creditedMillis())))));
    }
}
