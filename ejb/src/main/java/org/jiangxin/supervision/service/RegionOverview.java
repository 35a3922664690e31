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
import org.jiangxin.catalog.service.TraineeGroups;
import org.jiangxin.organization.entity.OrganizationStatus;
import org.jiangxin.organization.service.OrganizationCounts;
import org.jiangxin.organization.service.RegionDirectory;
import org.jiangxin.organization.service.RegionView;
import org.jiangxin.shared.paging.Page;
import org.jiangxin.shared.paging.PageRequest;
import org.jiangxin.shared.time.ChinaTime;
import org.jiangxin.statistics.entity.Tally;
import org.jiangxin.statistics.service.PresentCounts;
import org.jiangxin.statistics.service.Rollups;

/**
 * A region with its institutions, classes, learners, hours and completion. Reads only sums by county and month, so that
 * it takes no longer when there are more learners (design §10); narrowed to an occupation or a group of trainees, the sums of class
 * days.
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
    TraineeGroups groups;

    @Inject
    Clock clock;

    /** @param regionCode the region, or null for the caller's own */
    @RolesAllowed({REGULATOR_APPROVER, REGULATOR_INSPECTOR})
    public Overview of(String regionCode, OverviewFilter filter) {
        var region = supervised.region(regionCode);
        var prefix = supervised.prefixOf(region.code());
        var today = ChinaTime.dayOf(clock.instant());
        var present = counts.below(prefix, filter.classes());
        var tallies = rollups.byRegion(prefix, filter.classes(), filter.firstDay(today), filter.lastDay(today));
        var classes = present.classes();
        var studying = present.studying();
        var institutions = filter.isNarrowed() ? holding(prefix, filter) : registered(organizations.byRegion(prefix));
        return new Overview(
                region,
                supervised.trail(region.code()),
                Figures.of(tallies.values().stream().reduce(Tally.NONE, Tally::plus)),
                institutions.count("", OrganizationStatus.APPROVED),
                institutions.count("", OrganizationStatus.SUSPENDED),
                institutions.count("", OrganizationStatus.REMOVED),
                sum(classes, ""),
                sum(studying, ""),
                present.at(),
                regions.children(region.code()).stream()
                        .map(child -> row(child, child.name(), tallies, classes, studying, institutions))
                        .toList(),
                trend(prefix, filter, filter.lastDay(today)));
    }

    /** Regions at any depth below one whose name holds a text or whose code begins with it, with the names of those above. */
    @RolesAllowed({REGULATOR_APPROVER, REGULATOR_INSPECTOR})
    public Page<RegionRow> called(String regionCode, String text, OverviewFilter filter, PageRequest page) {
        var region = supervised.region(regionCode);
        var prefix = supervised.prefixOf(region.code());
        var today = ChinaTime.dayOf(clock.instant());
        var present = counts.below(prefix, filter.classes());
        var tallies = rollups.byRegion(prefix, filter.classes(), filter.firstDay(today), filter.lastDay(today));
        var institutions = filter.isNarrowed() ? holding(prefix, filter) : registered(organizations.byRegion(prefix));
        var sought = text.strip();
        var found = Page.cut(
                regions.below(region.code()).stream()
                        .filter(one -> one.name().contains(sought) || one.code().startsWith(sought))
                        .toList(),
                page);
        var paths =
                regions.pathNames(found.rows().stream().map(RegionView::code).toList());
        return found.map(
                one -> row(one, paths.get(one.code()), tallies, present.classes(), present.studying(), institutions));
    }

    /** What an overview can be narrowed to: occupations that are trained for there, and every group of trainees; titles by code. */
    @RolesAllowed({REGULATOR_APPROVER, REGULATOR_INSPECTOR})
    public FilterChoices choices(String regionCode) {
        var prefix = supervised.prefixOf(supervised.region(regionCode).code());
        return new FilterChoices(
                rollups.occupations(prefix).entrySet().stream()
                        .map(one -> new FilterChoices.Occupation(one.getKey(), one.getValue()))
                        .toList(),
                groups.all());
    }

    private RegionRow row(
            RegionView region,
            String name,
            Map<String, Tally> tallies,
            Map<String, Long> classes,
            Map<String, Long> studying,
            Institutions institutions) {
        var prefix = supervised.prefixOf(region.code());
        return new RegionRow(
                region.code(),
                name,
                region.level().name(),
                institutions.count(prefix, OrganizationStatus.APPROVED),
                sum(classes, prefix),
                sum(studying, prefix),
                Figures.of(tallies.entrySet().stream()
                        .filter(tally -> tally.getKey().startsWith(prefix))
                        .map(Map.Entry::getValue)
                        .reduce(Tally.NONE, Tally::plus)));
    }

    private List<TrendMonth> trend(String prefix, OverviewFilter filter, LocalDate last) {
        var first = last.withDayOfMonth(1).minusMonths(MONTHS - 1L);
        var byMonth = rollups.byMonth(prefix, filter.classes(), first, last);
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

    /** How many institutions there are in a region and below. */
    private interface Institutions {
        long count(String prefix, OrganizationStatus status);
    }

    private static Institutions registered(Map<OrganizationCounts.Kind, Long> counts) {
        return (prefix, status) -> counts.entrySet().stream()
                .filter(count -> count.getKey().regionCode().startsWith(prefix)
                        && count.getKey().status() == status)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Of a narrowed view: those that hold such classes, wherever they are registered and however they stand now. */
    private Institutions holding(String regionPrefix, OverviewFilter filter) {
        var found = rollups.organizationsByRegion(regionPrefix, filter.classes());
        return (prefix, status) -> status != OrganizationStatus.APPROVED
                ? 0
                : found.entrySet().stream()
                        .filter(one -> one.getKey().startsWith(prefix))
                        .flatMap(one -> one.getValue().stream())
                        .distinct()
                        .count();
    }
}
