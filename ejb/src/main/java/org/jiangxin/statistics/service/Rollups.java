package org.jiangxin.statistics.service;

import static org.jiangxin.shared.security.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangxin.shared.paging.Page;
import org.jiangxin.shared.paging.PageRequest;
import org.jiangxin.statistics.entity.ClassSelection;
import org.jiangxin.statistics.entity.ClassTotal;
import org.jiangxin.statistics.entity.CountedEnrolment;
import org.jiangxin.statistics.entity.Tally;
import org.jiangxin.statistics.repository.ClassDays;
import org.jiangxin.statistics.repository.ClassTotals;
import org.jiangxin.statistics.repository.CountedEnrolments;
import org.jiangxin.statistics.repository.Inspections;
import org.jiangxin.statistics.repository.Inspections.StudiedEnrolment;
import org.jiangxin.statistics.repository.RegionMonths;

/**
 * Reads the roll-ups for features above. Every question carries the first digits of the region in scope, which the asking feature
 * has taken from the caller and not from the request; empty digits are all regions.
 */
@Stateless
@RolesAllowed({REGULATOR_APPROVER, REGULATOR_INSPECTOR, INSTITUTION_ADMIN, CLASS_MANAGER, TEACHER, OPERATIONS, SYSTEM})
public class Rollups {
    private static final String ALL = "%";

    @Inject
    RegionMonths months;

    @Inject
    ClassTotals totals;

    @Inject
    ClassDays days;

    @Inject
    CountedEnrolments counted;

    @Inject
    Inspections inspections;

    /** Sums by county over some whole months, of a selection of classes. The days are the first and the last. */
    @RolesAllowed({
        REGULATOR_APPROVER,
        REGULATOR_INSPECTOR,
        INSTITUTION_ADMIN,
        CLASS_MANAGER,
        TEACHER,
        OPERATIONS,
        SYSTEM
    })
    public Map<String, Tally> byRegion(String regionPrefix, ClassSelection selection, LocalDate from, LocalDate to) {
        return selection.isAll()
                ? months.byRegion(regionPrefix, from, to)
                : days.byRegion(regionPrefix, selection, from, to);
    }

    /** Sums by month, of a selection of classes. Who studied is not told apart in a narrowed month: its days count it. */
    @RolesAllowed({
        REGULATOR_APPROVER,
        REGULATOR_INSPECTOR,
        INSTITUTION_ADMIN,
        CLASS_MANAGER,
        TEACHER,
        OPERATIONS,
        SYSTEM
    })
    public Map<LocalDate, Tally> byMonth(String regionPrefix, ClassSelection selection, LocalDate from, LocalDate to) {
        if (selection.isAll()) {
            return months.byMonth(regionPrefix, from, to);
        }
        var sums = new TreeMap<LocalDate, Tally>();
        days.byDay(regionPrefix, selection, from, to)
                .forEach((day, tally) -> sums.merge(day.withDayOfMonth(1), tally, Tally::plus));
        return sums;
    }

    /** Occupations that the classes held there train for: titles by code. */
    @RolesAllowed({
        REGULATOR_APPROVER,
        REGULATOR_INSPECTOR,
        INSTITUTION_ADMIN,
        CLASS_MANAGER,
        TEACHER,
        OPERATIONS,
        SYSTEM
    })
    public Map<String, String> occupations(String regionPrefix) {
        return inspections.occupations(regionPrefix);
    }

    /** Institutions that hold classes of a selection, by county. */
    @RolesAllowed({
        REGULATOR_APPROVER,
        REGULATOR_INSPECTOR,
        INSTITUTION_ADMIN,
        CLASS_MANAGER,
        TEACHER,
        OPERATIONS,
        SYSTEM
    })
    public Map<String, Set<Long>> organizationsByRegion(String regionPrefix, ClassSelection selection) {
        return inspections.organizationsByRegion(regionPrefix, selection);
    }

    /** How many classes of each institution, of a selection, are held there. */
    @RolesAllowed({
        REGULATOR_APPROVER,
        REGULATOR_INSPECTOR,
        INSTITUTION_ADMIN,
        CLASS_MANAGER,
        TEACHER,
        OPERATIONS,
        SYSTEM
    })
    public Map<Long, Long> classesByOrganization(String regionPrefix, ClassSelection selection) {
        return inspections.classesByOrganization(regionPrefix, selection);
    }

    /** Sums by institution of the classes held there. */
    @RolesAllowed({
        REGULATOR_APPROVER,
        REGULATOR_INSPECTOR,
        INSTITUTION_ADMIN,
        CLASS_MANAGER,
        TEACHER,
        OPERATIONS,
        SYSTEM
    })
    public Map<Long, Tally> byOrganization(String regionPrefix) {
        return totals.byOrganization(regionPrefix);
    }

    /** Sums by institution of a selection of the classes held there, over some days. */
    @RolesAllowed({
        REGULATOR_APPROVER,
        REGULATOR_INSPECTOR,
        INSTITUTION_ADMIN,
        CLASS_MANAGER,
        TEACHER,
        OPERATIONS,
        SYSTEM
    })
    public Map<Long, Tally> byOrganization(
            String regionPrefix, ClassSelection selection, LocalDate from, LocalDate to) {
        return days.byOrganization(regionPrefix, selection, from, to);
    }

    /** Sum over the classes of an institution that are held there. */
    @RolesAllowed({
        REGULATOR_APPROVER,
        REGULATOR_INSPECTOR,
        INSTITUTION_ADMIN,
        CLASS_MANAGER,
        TEACHER,
        OPERATIONS,
        SYSTEM
    })
    public Tally ofOrganization(long organizationId, String regionPrefix) {
        return totals.ofOrganization(organizationId, regionPrefix);
    }

    /** Sums by day over the classes of an institution that are held there. */
    @RolesAllowed({
        REGULATOR_APPROVER,
        REGULATOR_INSPECTOR,
        INSTITUTION_ADMIN,
        CLASS_MANAGER,
        TEACHER,
        OPERATIONS,
        SYSTEM
    })
    public Map<LocalDate, Tally> byDay(long organizationId, String regionPrefix, LocalDate from, LocalDate to) {
        return days.byDayOf(organizationId, regionPrefix, from, to);
    }

    /** Classes of an institution that are held there and whose title or code contains the text, latest start first. */
    @RolesAllowed({
        REGULATOR_APPROVER,
        REGULATOR_INSPECTOR,
        INSTITUTION_ADMIN,
        CLASS_MANAGER,
        TEACHER,
        OPERATIONS,
        SYSTEM
    })
    public Page<ClassTotal> classes(long organizationId, String regionPrefix, String text, PageRequest page) {
        var pattern = pattern(text);
        return new Page<>(
                inspections.classes(organizationId, regionPrefix, pattern, page.first(), page.size()),
                inspections.countClasses(organizationId, regionPrefix, pattern),
                page.first());
    }

    /** A class, if it is held there. */
    @RolesAllowed({
        REGULATOR_APPROVER,
        REGULATOR_INSPECTOR,
        INSTITUTION_ADMIN,
        CLASS_MANAGER,
        TEACHER,
        OPERATIONS,
        SYSTEM
    })
    public Optional<ClassTotal> classIn(String classPublicId, String regionPrefix) {
        return inspections.classIn(classPublicId, regionPrefix);
    }

    /** Inside number of an enrolment, if its class is held there. */
    @RolesAllowed({
        REGULATOR_APPROVER,
        REGULATOR_INSPECTOR,
        INSTITUTION_ADMIN,
        CLASS_MANAGER,
        TEACHER,
        OPERATIONS,
        SYSTEM
    })
    public Optional<Long> enrolmentIn(String enrolmentPublicId, String regionPrefix) {
        return inspections.enrolmentIn(enrolmentPublicId, regionPrefix);
    }

    /** Inside number of an enrolment, if its class is one of that institution, whether anything was counted in it or not. */
    @RolesAllowed({
        REGULATOR_APPROVER,
        REGULATOR_INSPECTOR,
        INSTITUTION_ADMIN,
        CLASS_MANAGER,
        TEACHER,
        OPERATIONS,
        SYSTEM
    })
    public Optional<Long> enrolmentOf(String enrolmentPublicId, long organizationId) {
        return inspections.enrolmentOf(enrolmentPublicId, organizationId);
    }

    /** Everything that was counted in a class; nothing for one in which nobody enrolled. */
    @RolesAllowed({
        REGULATOR_APPROVER,
        REGULATOR_INSPECTOR,
        INSTITUTION_ADMIN,
        CLASS_MANAGER,
        TEACHER,
        OPERATIONS,
        SYSTEM
    })
    public Tally ofClass(long classId) {
        return totals.find(classId).map(ClassTotal::tally).orElse(Tally.NONE);
    }

    /** Enrolments of a class that is held there, most study first. Standing: ALL, ONGOING, COMPLETED or LEFT. */
    @RolesAllowed({
        REGULATOR_APPROVER,
        REGULATOR_INSPECTOR,
        INSTITUTION_ADMIN,
        CLASS_MANAGER,
        TEACHER,
        OPERATIONS,
        SYSTEM
    })
    public Page<StudiedEnrolment> learners(long classId, String regionPrefix, String standing, PageRequest page) {
        return new Page<>(
                inspections.learners(classId, regionPrefix, standing, page.first(), page.size()),
                inspections.countLearners(classId, regionPrefix, standing),
                page.first());
    }

    /** The days of some enrolments, at most 1,000, by enrolment. */
    @RolesAllowed({
        REGULATOR_APPROVER,
        REGULATOR_INSPECTOR,
        INSTITUTION_ADMIN,
        CLASS_MANAGER,
        TEACHER,
        OPERATIONS,
        SYSTEM
    })
    public Map<Long, CountedEnrolment> counted(Collection<Long> enrolmentIds) {
        return counted.of(enrolmentIds).stream()
                .collect(Collectors.toMap(CountedEnrolment::enrolmentId, Function.identity()));
    }

    private static String pattern(String text) {
        return text == null || text.isBlank()
                ? ALL
                : ALL
                        + text.strip()
                                .toUpperCase(Locale.ROOT)
                                .replace("!", "!!")
                                .replace("%", "!%")
                                .replace("_", "!_")
                        + ALL;
    }
}
