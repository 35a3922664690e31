package org.jiangxin.shared.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jiangxin.course.service.CourseImportService;
import org.jiangxin.course.service.CourseOutline;
import org.jiangxin.course.service.CourseService;
import org.jiangxin.identity.service.AccountProvisioning;
import org.jiangxin.identity.service.NewStaff;
import org.jiangxin.integrity.service.DemoClues;
import org.jiangxin.learning.entity.UncountedReason;
import org.jiangxin.learning.service.DemoStudy;
import org.jiangxin.learning.service.DemoStudy.Stretch;
import org.jiangxin.organization.service.OrganizationDirectory;
import org.jiangxin.shared.security.Role;
import org.jiangxin.shared.setting.Setting;
import org.jiangxin.shared.setting.Settings;
import org.jiangxin.shared.time.ChinaTime;
import org.jiangxin.training.entity.ClassTerms;
import org.jiangxin.training.entity.StudyPolicy;
import org.jiangxin.training.service.ClassSetup;
import org.jiangxin.training.service.EnrolmentService;
import org.jiangxin.training.service.RosterService;

/**
 * Loads the demo data: imports the demo course, opens its classes, makes the invented learners and lets happen to each what the
 * story says. Loading again changes nothing. Exams are sat over the platform's own REST interface.
 */
@ApplicationScoped
public class DemoLoader {
    private static final String COURSE = "welding-basics";
    private static final String OPEN_CLASS = "QS-2026-031";
    private static final String RUNNING_CLASS = "QS-2026-028";
    private static final String POLICY = "演示-2026-1";
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final int PLACES = 10_000;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    CourseImportService imports;

    @Inject
    CourseService courses;

    @Inject
    ClassSetup classes;

    @Inject
    OrganizationDirectory organizationDirectory;

    @Inject
    RosterService roster;

    @Inject
    EnrolmentService enrolments;

    @Inject
    AccountProvisioning accounts;

    @Inject
    DemoStudy study;

    @Inject
    DemoOperators operators;

    @Inject
    DemoInstitutions institutions;

    @Inject
    DemoCatalog catalog;

    @Inject
    DemoTraining training;

    @Inject
    DemoClues clues;

    /** Loads everything and says what there is. */
    String load() {
        operators.provision();
        institutions.provision();
        catalog.provision();
        var version = importCourse();
        openClasses(courses.outline(version));
        training.provision(courses.outline(version));
        var sittings = 0;
        for (var person : DemoPeople.ALL) {
            sittings += happen(person, accounts.provisionLearner(person.asNewLearner(DemoPeople.PASSWORD)));
        }
        tellClues();
        return "Demo data: " + DemoPeople.ALL.size() + " learners, 7 classes, 1 course, " + sittings
                + " exams sat. Everything is invented (演示数据).\n";
    }

    /** People and institutions without courses and learners. */
    String institutions() {
        operators.provision();
        institutions.provision();
        return operators.accounts() + institutions.accounts();
    }

    /** The accounts to click with. */
    String accounts() {
        var lines = new StringBuilder();
        for (var person : DemoPeople.ALL.subList(0, DemoPeople.TO_CLICK)) {
            lines.append(String.format(
                    "  %-12s %s   %s%n",
                    person.mobile().value(), DemoPeople.PASSWORD, person.story().words()));
        }
        lines.append(operators.accounts());
        lines.append(institutions.accounts());
        return lines.toString();
    }

    /** Learners for tests and benchmarks: as many as asked, numbered from the first; prints their mobile numbers. */
    String add(int first, int count, String classCode, boolean verified) {
        var lines = new StringBuilder();
        for (var number = first; number < first + count; number++) {
            var person = new DemoPerson(
                    number,
                    "测试员",
                    LocalDate.of(1980, 1, 1)
                            .plusDays(number / DemoPerson.PER_DAY)
                            .toString()
                            .replace("-", ""),
                    verified ? DemoPerson.Story.NO_CLASS : DemoPerson.Story.UNVERIFIED);
            var learner = accounts.provisionLearner(person.asNewLearner(DemoPeople.PASSWORD));
            if (!classCode.isEmpty() && enrolments.ofLearner(learner).isEmpty()) {
                roster.enrol(learner, classCode);
            }
            lines.append(person.mobile().value()).append('\n');
        }
        return lines.toString();
    }

    /** Clues about the first learner of the story who is in a class. */
    private void tellClues() {
        for (var person : DemoPeople.ALL) {
            var learner = accounts.provisionLearner(person.asNewLearner(DemoPeople.PASSWORD));
            var own = enrolments.ofLearner(learner);
            if (!own.isEmpty()) {
                clues.tell(
                        learner,
                        own.get(0).enrolmentId(),
                        staff("banzhuren", Role.CLASS_MANAGER),
                        staff("xian", Role.REGULATOR_APPROVER));
                return;
            }
        }
    }

    private long staff(String username, String role) {
        return accounts.provisionStaff(new NewStaff(username, username, DemoPeople.PASSWORD, Set.of(role)));
    }

    private long importCourse() {
        var folder =
                Path.of(settings.text(Setting.DEMO_FOLDER)).resolve("courses").resolve(COURSE);
        if (!Files.isDirectory(folder)) {
            throw new UncheckedIOException(new IOException("demo course " + folder + " is missing"));
        }
        var outcome = imports.importFolder(
                folder.toAbsolutePath().normalize(),
                organizationDirectory
                        .findByUscc(DemoInstitutions.FIRST_USCC)
                        .orElseThrow()
                        .id());
        if (outcome.isRefused()) {
            throw new IllegalStateException("demo course refused: " + outcome.problems());
        }
        var deadline = clock.instant().plus(LONGEST_WAIT);
        while (clock.instant().isBefore(deadline)) {
            var released = courses.newestReleased(COURSE);
            if (released.isPresent()) {
                return released.get();
            }
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
        throw new IllegalStateException("the demo course's videos are not ready after " + LONGEST_WAIT);
    }

    private void openClasses(CourseOutline course) {
        var owner =
                organizationDirectory.findByUscc(DemoInstitutions.FIRST_USCC).orElseThrow();
        var today = ChinaTime.dayOf(clock.instant());
        var policy = new StudyPolicy(
                Duration.ofMillis(course.plannedMillis() * 95 / 100),
                45,
                Duration.ofHours(6),
                90,
                100,
                Duration.ofSeconds(50),
                POLICY);
        classes.openFor(
                owner,
                new ClassTerms(
                        OPEN_CLASS,
                        "焊工（五级）线上理论班 第 31 期",
                        course.facts().institutionName(),
                        "青石市（演示）",
                        "0990-1234567 教务处",
                        today.minusDays(1),
                        today.plusDays(45),
                        PLACES),
                course.courseVersionId(),
                policy,
                true);
        classes.openFor(
                owner,
                new ClassTerms(
                        RUNNING_CLASS,
                        "焊工（五级）线上理论班 第 28 期",
                        course.facts().institutionName(),
                        "青石市（演示）",
                        "0990-1234567 教务处",
                        today.minusDays(20),
                        today.plusDays(12),
                        PLACES),
                course.courseVersionId(),
                policy,
                true);
    }

    /** Lets the story happen; returns how many exams were sat. */
    private int happen(DemoPerson person, long learnerId) {
        var story = person.story();
        if (!story.isEnrolled() || !enrolments.ofLearner(learnerId).isEmpty()) {
            return 0;
        }
        var enrolmentId = roster.enrol(learnerId, RUNNING_CLASS);
        var enrolment = enrolments.get(enrolmentId);
        var lessons = courses.outline(enrolment.courseVersionId()).lessons().size();
        var stretches = stretches(story, person.number(), lessons);
        if (!stretches.isEmpty()) {
            study.studied(enrolmentId, stretches);
        }
        if (story.hasLeft()) {
            roster.withdraw(enrolment.publicId(), "工作安排变化");
        }
        if (story.examShare() > 0) {
            var examinee = new DemoExaminee(settings.text(Setting.PUBLIC_URL), questions());
            examinee.sit(person.mobile().value(), DemoPeople.PASSWORD, enrolment.publicId(), story.examShare());
            return 1;
        }
        return 0;
    }

    private List<Stretch> stretches(DemoPerson.Story story, int number, int lessons) {
        var studied = (int) Math.round(lessons * story.studyShare());
        var stretches = new ArrayList<Stretch>();
        IntStream.range(0, studied)
                .mapToObj(lesson -> new Stretch(lesson, evening(number, lesson), 1, 0, null, true))
                .forEach(stretches::add);
        switch (story) {
            case HALF_WAY -> {
                stretches.add(
                        new Stretch(studied, evening(number, studied), 0.4, 95_000, UncountedReason.HIDDEN, false));
            }
            case JUST_BEGUN ->
                stretches.add(new Stretch(0, evening(number, 0), 0.5, 20_000, UncountedReason.OFFLINE, true));
            default -> {
                // Whole lessons only.
            }
        }
        return stretches;
    }

    /** Half past seven in the evening or a little later, some days ago; later lessons on later days. */
    private Instant evening(int number, int lesson) {
        var today = ChinaTime.dayOf(clock.instant());
        var day = today.minusDays(Math.max(1, 10 - lesson));
        return ChinaTime.startOf(day).plus(Duration.ofMinutes(19 * 60L + 30 + number % 12 * 5 + lesson * 3L));
    }

    private Path questions() {
        return Path.of(settings.text(Setting.DEMO_FOLDER))
                .resolve("courses")
                .resolve(COURSE)
                .resolve("questions.json");
    }
}
