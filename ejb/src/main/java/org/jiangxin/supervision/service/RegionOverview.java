package org.jiangxin.supervision.service;

import static org.jiangxin.shared.security.Role.REGULATOR_APPROVER;
import static org.jiangxin.shared.security.Role.REGULATOR_INSPECTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jiangxin.organization.entity.OrganizationStatus;
import org.jiangxin.organization.service.OrganizationCounts;
import org.jiangxin.organization.service.RegionDirectory;
import org.jiangxin.organization.service.RegionView;
import org.jiangxin.shared.time.ChinaTime;
import org.jiangxin.statistics.entity.Tally;
import org.jiangxin.statistics.service.PresentCounts;
import org.jiangxin.statistics.service.Rollups;

/**
 * A region with its institutions, classes, learners, hours and completion (FACTS §3.4). Reads only sums by county and month, so that
 * it takes no longer when there are more learners (design §10).
 */
@Stateless
public class RegionOverview {
    private static final int MONTHS = 12;

    @Inject
    SupervisedRegions supervised;

    @Inject
    RegionDirectory regions;

    @Inject
    OrganizationCounts organizations;

    @Inject
    Rollups rollups;

    @Inject
    PresentCounts counts;

    @Inject
    Clock clock;

    /** @param regionCode the region, or null for the caller's own */
    @RolesAllowed({REGULATOR_APPROVER, REGULATOR_INSPECTOR})
    public Overview of(String regionCode, Period period) {
        var region = supervised.region(regionCode);
        var prefix = supervised.prefixOf(region.code());
        var today = ChinaTime.dayOf(clock.instant());
        var present = counts.below(prefix);
        var tallies = rollups.byRegion(prefix, period.from(today), today);
        var classes = present.classes();
        var studying = present.studying();
        var institutions = organizations.byRegion(prefix);
        return new Overview(
                region,
                supervised.trail(region.code()),
                Figures.of(tallies.values().stream().reduce(Tally.NONE, Tally::plus)),
                count(institutions, "", OrganizationStatus.APPROVED),
                count(institutions, "", OrganizationStatus.SUSPENDED),
                count(institutions, "", OrganizationStatus.REMOVED),
                sum(classes, ""),
                sum(studying, ""),
                present.at(),
                regions.children(region.code()).stream()
                        .map(child -> row(child, tallies, classes, studying, institutions))
                        .toList(),
                trend(prefix, today));
    }

    private RegionRow row(
            RegionView region,
            Map<String, Tally> tallies,
            Map<String, Long> classes,
            Map<String, Long> studying,
            Map<OrganizationCounts.Kind, Long> institutions) {
        var prefix = supervised.prefixOf(region.code());
        return new RegionRow(
                region.code(),
                region.name(),
                region.level().name(),
                count(institutions, prefix, OrganizationStatus.APPROVED),
                sum(classes, prefix),
                sum(studying, prefix),
                Figures.of(tallies.entrySet().stream()
                        .filter(tally -> tally.getKey().startsWith(prefix))
                        .map(Map.Entry::getValue)
                        .reduce(Tally.NONE, Tally::plus)));
    }

    private List<TrendMonth> trend(String prefix, LocalDate today) {
        var first = today.withDayOfMonth(1).minusMonths(MONTHS - 1L);
        var byMonth = rollups.byMonth(prefix, first, today);
        return IntStream.range(0, MONTHS)
                .mapToObj(first::plusMonths)
                .map(month -> new TrendMonth(month, Figures.of(byMonth.getOrDefault(month, Tally.NONE))))
                .toList();
    }

    private static long sum(Map<String, Long> counts, String prefix) {
        return counts.entrySet().stream()
                .filter(count -> count.getKey().startsWith(prefix))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static long count(
            Map<OrganizationCounts.Kind, Long> institutions, String prefix, OrganizationStatus status) {
        return institutions.entrySet().stream()
                .filter(count -> count.getKey().regionCode().startsWith(prefix)
                        && count.getKey().status() == status)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
