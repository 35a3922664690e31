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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangxin.shared.paging.Page;
import org.jiangxin.shared.paging.PageRequest;
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

    /** Sums by county over some months. */
    @RolesAllowed({
        REGULATOR_APPROVER,
        REGULATOR_INSPECTOR,
        INSTITUTION_ADMIN,
        CLASS_MANAGER,
        TEACHER,
        OPERATIONS,
        SYSTEM
    })
    public Map<String, Tally> byRegion(String regionPrefix, LocalDate from, LocalDate to) {
        return months.byRegion(regionPrefix, from, to);
    }

    /** Sums by month. */
    @RolesAllowed({
        REGULATOR_APPROVER,
        REGULATOR_INSPECTOR,
        INSTITUTION_ADMIN,
        CLASS_MANAGER,
        TEACHER,
        OPERATIONS,
        SYSTEM
    })
    public Map<LocalDate, Tally> byMonth(String regionPrefix, LocalDate from, LocalDate to) {
        return months.byMonth(regionPrefix, from, to);
    }

    /** How many classes of each institution are held there. */
    @RolesAllowed({
        REGULATOR_APPROVER,
        REGULATOR_INSPECTOR,
        INSTITUTION_ADMIN,
        CLASS_MANAGER,
        TEACHER,
        OPERATIONS,
        SYSTEM
    })
    public Map<Long, Long> classesByOrganization(String regionPrefix) {
        return inspections.classesByOrganization(regionPrefix);
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
