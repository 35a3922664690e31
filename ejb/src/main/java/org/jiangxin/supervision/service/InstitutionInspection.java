package org.jiangxin.supervision.service;

import static org.jiangxin.shared.security.Role.REGULATOR_APPROVER;
import static org.jiangxin.shared.security.Role.REGULATOR_INSPECTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jiangxin.organization.entity.OrganizationKind;
import org.jiangxin.organization.service.OrganizationCounts;
import org.jiangxin.organization.service.OrganizationCounts.Registered;
import org.jiangxin.organization.service.OrganizationDirectory;
import org.jiangxin.organization.service.OrganizationView;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.paging.Page;
import org.jiangxin.shared.paging.PageRequest;
import org.jiangxin.shared.time.ChinaTime;
import org.jiangxin.statistics.entity.Tally;
import org.jiangxin.statistics.service.Rollups;
import org.jiangxin.training.service.ClassSummaries;

/** Institutions of a region and their classes (R-324c): those registered there, and those from elsewhere that hold classes there. */
@Stateless
public class InstitutionInspection {
    @Inject
    SupervisedRegions supervised;

    @Inject
    OrganizationCounts organizations;

    @Inject
    OrganizationDirectory directory;

    @Inject
    Rollups rollups;

    @Inject
    ClassSummaries classes;

    @Inject
    Clock clock;

    /** Institutions of a region by hours, most first; of a narrowed view those alone that hold such classes. */
    @RolesAllowed({REGULATOR_APPROVER, REGULATOR_INSPECTOR})
    public Page<InstitutionRow> in(String regionCode, String text, OverviewFilter filter, PageRequest page) {
        var prefix = supervised.prefixOf(supervised.region(regionCode).code());
        var today = ChinaTime.dayOf(clock.instant());
        var tallies = filter.isEverything()
                ? rollups.byOrganization(prefix)
                : rollups.byOrganization(prefix, filter.classes(), filter.firstDay(today), filter.lastDay(today));
        var counts = rollups.classesByOrganization(prefix, filter.classes());
        var found = new HashMap<Long, Registered>();
        if (!filter.isNarrowed()) {
            organizations.registeredIn(prefix, text).forEach(one -> found.put(one.id(), one));
        }
        var wanted = text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
        organizations.of(counts.keySet()).stream()
                .filter(one -> one.name().toUpperCase(Locale.ROOT).contains(wanted))
                .forEach(one -> found.put(one.id(), one));
        var rows = found.values().stream()
                .map(one -> row(one, counts, tallies))
                .sorted(Comparator.comparingLong(
                                (InstitutionRow row) -> -row.figures().creditedMillis())
                        .thenComparing(InstitutionRow::name))
                .toList();
        var last = Math.min(rows.size(), page.first() + page.size());
        return new Page<>(rows.subList(Math.min(page.first(), last), last), rows.size(), page.first());
    }

    /** An institution that is registered in the own region or holds classes there. */
    @RolesAllowed({REGULATOR_APPROVER, REGULATOR_INSPECTOR})
    public InstitutionView of(String publicId) {
        var prefix = supervised.prefix();
        var organization = seen(publicId, prefix);
        return new InstitutionView(
                organization,
                supervised.trail(organization.regionCode()),
                Figures.of(rollups.ofOrganization(organization.id(), prefix)));
    }

    /** Its classes held in the own region, latest start first. */
    @RolesAllowed({REGULATOR_APPROVER, REGULATOR_INSPECTOR})
    public Page<ClassRow> classes(String publicId, String text, PageRequest page) {
        var prefix = supervised.prefix();
        var totals = rollups.classes(seen(publicId, prefix).id(), prefix, text, page);
        var summaries =
                classes.of(totals.rows().stream().map(total -> total.classId()).toList());
        return totals.map(total -> new ClassRow(summaries.get(total.classId()), Figures.of(total.tally())));
    }

    private OrganizationView seen(String publicId, String prefix) {
        return directory
                .find(publicId)
                .filter(one -> one.kind() != OrganizationKind.REGULATOR)
                .filter(one -> one.regionCode().startsWith(prefix)
                        || !rollups.ofOrganization(one.id(), prefix).isNothing())
                .orElseThrow(() -> new NotFound(OrganizationView.class, publicId));
    }

    private static InstitutionRow row(Registered one, Map<Long, Long> counts, Map<Long, Tally> tallies) {
        return new InstitutionRow(
                one.publicId(),
                one.name(),
                one.kind(),
                one.status(),
                counts.getOrDefault(one.id(), 0L),
                Figures.of(tallies.getOrDefault(one.id(), Tally.NONE)));
    }
}
