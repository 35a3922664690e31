package org.jiangxin.supervision.service;

import static org.jiangxin.shared.security.Role.REGULATOR_APPROVER;
import static org.jiangxin.shared.security.Role.REGULATOR_INSPECTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jiangxin.catalog.service.TermView;
import org.jiangxin.catalog.service.TraineeGroups;
import org.jiangxin.identity.service.ColleagueNames;
import org.jiangxin.learning.service.LedgerInterval;
import org.jiangxin.organization.service.RegionDirectory;
import org.jiangxin.shared.paging.Page;
import org.jiangxin.shared.paging.PageRequest;
import org.jiangxin.shared.sql.LikePattern;
import org.jiangxin.shared.time.ChinaTime;
import org.jiangxin.statistics.entity.ClassSelection;
import org.jiangxin.supervision.entity.ExportKind;
import org.jiangxin.supervision.entity.ExportRecord;
import org.jiangxin.supervision.repository.ExportRecords;

/**
 * Lists of supervision as .xlsx to take away (R-324c): masked, numbered, marked with who took them when, with totals, and
 * registered in the transaction that makes them. Rows come from the same services as the pages, so the scope is theirs.
 */
@Stateless
public class SupervisionExports {
    private static final int PART = 200;
    private static final int MOST_INTERVALS = 100_000;

    @Inject
    SupervisedRegions supervised;

    @Inject
    RegionOverview regions;

    @Inject
    RegionDirectory names;

    @Inject
    InstitutionInspection institutions;

    @Inject
    ClassInspection classes;

    @Inject
    LearnerInspection learners;

    @Inject
    ExportRecords records;

    @Inject
    ColleagueNames colleagues;

    @Inject
    TraineeGroups groups;

    @Inject
    ExportRegister exportRegister;

    /** Regions directly below one. */
    @RolesAllowed({REGULATOR_APPROVER, REGULATOR_INSPECTOR})
    public ExportFile regions(String regionCode, OverviewFilter filter) {
        var overview = regions.of(regionCode, filter);
        return made(
                ExportKind.REGIONS,
                subject(overview.region().code(), filter),
                ExportWords.of("title.REGIONS", overview.region().name(), words(filter)),
                sheet -> overview.rows()
                        .forEach(row -> sheet.add(
                                Arrays.asList(
                                        row.code(),
                                        row.name(),
                                        row.institutions(),
                                        row.classes(),
                                        row.figures().enrolled(),
                                        row.figures().ongoing(),
                                        row.figures().leftBefore(),
                                        row.figures().leftAfter(),
                                        row.figures().completed(),
                                        row.figures().certified()),
                                row.figures())));
    }

    /** Institutions of a region. */
    @RolesAllowed({REGULATOR_APPROVER, REGULATOR_INSPECTOR})
    public ExportFile institutions(String regionCode, OverviewFilter filter) {
        var region = supervised.region(regionCode);
        return made(
                ExportKind.INSTITUTIONS,
                subject(region.code(), filter),
                ExportWords.of("title.INSTITUTIONS", region.name(), words(filter)),
                sheet -> all(
                        page -> institutions.in(region.code(), null, filter, page),
                        row -> sheet.add(
                                Arrays.asList(
                                        row.name(),
                                        ExportWords.constant(
                                                "OrganizationKind", row.kind().name()),
                                        ExportWords.constant(
                                                "OrganizationStatus",
                                                row.status().name()),
                                        row.classes(),
                                        row.figures().enrolled(),
                                        row.figures().ongoing(),
                                        row.figures().leftBefore(),
                                        row.figures().leftAfter(),
                                        row.figures().completed(),
                                        row.figures().certified()),
                                row.figures())));
    }

    /** Classes of an institution. */
    @RolesAllowed({REGULATOR_APPROVER, REGULATOR_INSPECTOR})
    public ExportFile classes(String organizationPublicId) {
        var institution = institutions.of(organizationPublicId);
        return made(
                ExportKind.CLASSES,
                organizationPublicId,
                ExportWords.of("title.CLASSES", institution.organization().name()),
                sheet -> all(
                        page -> institutions.classes(organizationPublicId, null, page),
                        row -> sheet.add(
                                Arrays.asList(
                                        row.summary().code(),
                                        row.summary().title(),
                                        row.summary().startsOn(),
                                        row.summary().endsOn(),
                                        ExportWords.constant(
                                                "TrainingClassStatus",
                                                row.summary().status().name()),
                                        row.figures().enrolled(),
                                        row.figures().ongoing(),
                                        row.figures().leftBefore(),
                                        row.figures().leftAfter(),
                                        row.figures().completed(),
                                        row.figures().certified()),
                                row.figures())));
    }

    /** Learners of a class, masked. */
    @RolesAllowed({REGULATOR_APPROVER, REGULATOR_INSPECTOR})
    public ExportFile learners(String classPublicId) {
        var seen = classes.of(classPublicId);
        return made(
                ExportKind.LEARNERS,
                classPublicId,
                ExportWords.of("title.LEARNERS", seen.summary().title()),
                sheet -> all(
                        page -> classes.learners(classPublicId, "ALL", page),
                        row -> sheet.add(
                                Arrays.asList(
                                        row.maskedName(),
                                        row.maskedCitizenId(),
                                        row.enrolledOn(),
                                        row.startedOn(),
                                        row.leftOn(),
                                        row.completedOn(),
                                        row.certifiedOn()),
                                row.creditedMillis(),
                                row.pendingMillis(),
                                row.uncountedMillis(),
                                Arrays.asList(ExportSheet.hours(row.creditedMillis())))));
    }

    /** The ledger of a learner in a class (学时明细台账), masked. */
    @RolesAllowed({REGULATOR_APPROVER, REGULATOR_INSPECTOR})
    public ExportFile intervals(String enrolmentPublicId) {
        var seen = learners.of(enrolmentPublicId, MOST_INTERVALS);
        return made(
                ExportKind.INTERVALS,
                enrolmentPublicId,
                ExportWords.of(
                        "title.INTERVALS",
                        seen.maskedName() + "，" + seen.inClass().summary().title()),
                sheet -> seen.intervals().forEach(interval -> add(sheet, interval, seen.lessonTitles())));
    }

    /** What was taken within the own region, newest first. */
    @RolesAllowed({REGULATOR_APPROVER, REGULATOR_INSPECTOR})
    public Page<ExportEntry> register(String serial, PageRequest page) {
        var pattern = supervised.prefix() + "%";
        var wanted = LikePattern.containing(serial);
        var rows = records.inRegion(pattern, wanted, page.first(), page.size());
        var paths = names.pathNames(
                rows.stream().map(ExportRecord::regionCode).distinct().toList());
        var who = colleagues.of(
                rows.stream().map(ExportRecord::accountId).distinct().toList());
        return new Page<>(rows, records.count(pattern, wanted), page.first())
                .map(row -> new ExportEntry(
                        row.serial(),
                        row.facts().kind().name(),
                        row.facts().subject(),
                        who.getOrDefault(row.accountId(), ""),
                        paths.get(row.regionCode()),
                        row.facts().rows(),
                        row.facts().creditedMillis(),
                        row.fileHash(),
                        row.madeAt()));
    }

    /** What the list is about, as the register keeps it. */
    private static String subject(String regionCode, OverviewFilter filter) {
        return filter.equals(OverviewFilter.USUAL) ? regionCode : regionCode + "?" + filter.address();
    }

    /** What the list was narrowed to, as its title says. */
    private String words(OverviewFilter filter) {
        var words = new ArrayList<String>();
        words.add(
                filter.isChosenMonths()
                        ? ExportWords.of(
                                "period.months",
                                filter.from().toString(),
                                filter.to().toString())
                        : ExportWords.of("period." + filter.period()));
        var classes = filter.classes();
        if (!ClassSelection.ANY.equals(classes.occupation())) {
            words.add(ExportWords.of("narrowed.occupation", classes.occupation()));
        }
        if (!ClassSelection.ANY.equals(classes.traineeGroup())) {
            words.add(ExportWords.of(
                    "narrowed.group",
                    groups.find(classes.traineeGroup()).map(TermView::title).orElse(classes.traineeGroup())));
        }
        return String.join("，", words);
    }

    private static void add(ExportSheet sheet, LedgerInterval interval, Map<Long, String> titles) {
        sheet.add(
                Arrays.asList(
                        titles.getOrDefault(interval.lessonId(), ""),
                        LocalDateTime.ofInstant(interval.startedAt(), ChinaTime.ZONE),
                        LocalDateTime.ofInstant(interval.endedAt(), ChinaTime.ZONE)),
                interval.creditedMillis(),
                interval.pendingMillis(),
                interval.uncountedMillis(),
                Arrays.asList(
                        ExportWords.constant("UncountedReason", interval.reason()),
                        ExportWords.constant("DeviceKind", interval.deviceKind()),
                        interval.policyVersion(),
                        interval.hash()));
    }

    private static <T> void all(Function<PageRequest, Page<T>> list, Consumer<T> row) {
        var first = 0;
        for (var page = list.apply(new PageRequest(0, PART));
                !page.rows().isEmpty();
                page = list.apply(new PageRequest(first, PART))) {
            page.rows().forEach(row);
            first += page.rows().size();
        }
    }

    private ExportFile made(ExportKind kind, String subject, String title, Consumer<ExportSheet> rows) {
        var region = supervised.ownCode();
        return exportRegister.made(kind, subject, title, "mark", region, names.pathName(region), rows);
    }
}
