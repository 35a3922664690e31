package org.jiangxin.shared.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jiangxin.catalog.entity.PolicyKey;
import org.jiangxin.catalog.entity.SkillGrade;
import org.jiangxin.catalog.service.DemoPolicies;
import org.jiangxin.course.service.CourseOutline;
import org.jiangxin.identity.entity.CitizenId;
import org.jiangxin.identity.entity.MobileNumber;
import org.jiangxin.identity.entity.RealName;
import org.jiangxin.identity.entity.SocialCardNumber;
import org.jiangxin.identity.service.AccountProvisioning;
import org.jiangxin.identity.service.NewStaff;
import org.jiangxin.identity.service.RosterPerson;
import org.jiangxin.organization.service.OrganizationDirectory;
import org.jiangxin.shared.security.Role;
import org.jiangxin.shared.setting.Setting;
import org.jiangxin.shared.setting.Settings;
import org.jiangxin.shared.time.ChinaTime;
import org.jiangxin.training.entity.ClassTerms;
import org.jiangxin.training.entity.ProjectTerms;
import org.jiangxin.training.entity.StudyPolicy;
import org.jiangxin.training.entity.TrainingClassStatus;
import org.jiangxin.training.service.DemoClasses;
import org.jiangxin.training.service.HolidayLoading;

/** Five classes of the first institution in different states, with rosters of invented learners (演示数据). Loading again changes nothing. */
@ApplicationScoped
class DemoTraining {
    private static final int FIRST_PERSON = 9_000;
    private static final int HOUR_MINUTES = 45;
    private static final String[] SURNAMES = {"李", "王", "赵", "陈", "孙", "周", "吴", "郑", "冯", "蒋", "沈", "韩"};
    private static final String[] GIVEN = {"建设", "秀兰", "铁柱", "桂花", "国强", "玉梅", "志远", "文斌", "春生", "海波"};

    @Inject
    DemoClasses classes;

    @Inject
    DemoPolicies policies;

    @Inject
    HolidayLoading holidays;

    @Inject
    OrganizationDirectory organizations;

    @Inject
    AccountProvisioning accounts;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** A class of the story. */
    private record Story(String code, String title, TrainingClassStatus status, int starts, int ends, int people) {}

    private static final List<Story> STORIES = List.of(
            new Story("JZ-2026-041", "焊工（五级）第 41 期 冬季班", TrainingClassStatus.DRAFT, 20, 60, 0),
            new Story("JZ-2026-040", "焊工（五级）第 40 期 企业职工班", TrainingClassStatus.APPLIED, 14, 50, 12),
            new Story("JZ-2026-039", "焊工（五级）第 39 期 农村转移就业班", TrainingClassStatus.RETURNED, 12, 45, 8),
            new Story("JZ-2026-038", "焊工（五级）第 38 期", TrainingClassStatus.RUNNING, -8, 30, 10),
            new Story("JZ-2026-035", "焊工（五级）第 35 期", TrainingClassStatus.CLOSED, -60, -3, 6));

    void provision(CourseOutline course) {
        loadHolidays();
        var owner = organizations.findByUscc(DemoInstitutions.FIRST_USCC).orElseThrow();
        var actors = new DemoClasses.Actors(
                account("banzhuren", Role.CLASS_MANAGER), account("xian", Role.REGULATOR_APPROVER));
        decideRules();
        var required = Duration.ofMillis(course.plannedMillis() * 95 / 100);
        var project = classes.project(
                owner,
                new ProjectTerms(
                        "JZ-HG-5",
                        "焊工（五级）就业技能培训（演示数据）",
                        "EMPLOYMENT",
                        "RURAL",
                        "6-18-02-04",
                        "焊工",
                        SkillGrade.FIVE,
                        Math.toIntExact(required.toMinutes() / HOUR_MINUTES),
                        2));
        var today = ChinaTime.dayOf(clock.instant());
        var policy = new StudyPolicy(
                required, HOUR_MINUTES, Duration.ofHours(6), 90, 100, Duration.ofSeconds(50), "演示-2026-1");
        var person = FIRST_PERSON;
        for (var story : STORIES) {
            classes.lead(
                    owner,
                    project,
                    new ClassTerms(
                            story.code(),
                            story.title(),
                            owner.name(),
                            owner.regionPath(),
                            "0990-1234567 教务处",
                            today.plusDays(story.starts()),
                            today.plusDays(story.ends()),
                            50),
                    course.courseVersionId(),
                    policy,
                    people(person, story.people()),
                    story.status(),
                    actors);
            person += 100;
        }
    }

    /** Rules that the invented province and city have decided, so that pages and histories are not empty. */
    private void decideRules() {
        var province = account("sheng", Role.REGULATOR_APPROVER);
        var city = account("shi", Role.REGULATOR_APPROVER);
        policies.decided(
                new DemoPolicies.Decree(
                        "990000",
                        PolicyKey.DAY_CAP,
                        360,
                        true,
                        90,
                        "演人社发〔2026〕12号",
                        "演示省职业技能线上培训学时管理办法（演示数据）",
                        "演示省人力资源和社会保障厅（演示数据）"),
                province);
        policies.decided(
                new DemoPolicies.Decree(
                        "990000",
                        PolicyKey.ARCHIVE_YEARS,
                        15,
                        false,
                        90,
                        "演人社发〔2026〕12号",
                        "演示省职业技能线上培训学时管理办法（演示数据）",
                        "演示省人力资源和社会保障厅（演示数据）"),
                province);
        policies.decided(
                new DemoPolicies.Decree(
                        "990100",
                        PolicyKey.TICK_REST,
                        180,
                        false,
                        30,
                        "青人社发〔2026〕7号",
                        "青石市线上培训随机核验规定（演示数据）",
                        "青石市人力资源和社会保障局（演示数据）"),
                city);
    }

    private List<RosterPerson> people(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(DemoTraining::person)
                .toList();
    }

    /** An invented learner: an id of the region 99 that was never issued, with a right check character. */
    static RosterPerson person(int number) {
        var seventeen = String.format("9901011979%02d%02d%03d", number / 30 % 12 + 1, number % 28 + 1, number % 1000);
        return new RosterPerson(
                number,
                new RealName(SURNAMES[number % SURNAMES.length] + GIVEN[number / SURNAMES.length % GIVEN.length]),
                new CitizenId(seventeen + CitizenId.checkCharacter(seventeen)),
                new SocialCardNumber("YS" + String.format("%08d", 50_000_000 + number)),
                new MobileNumber("1990002" + String.format("%04d", number % 10_000)));
    }

    private long account(String username, String role) {
        return accounts.provisionStaff(new NewStaff(username, username, DemoPeople.PASSWORD, Set.of(role)));
    }

    private void loadHolidays() {
        var file = Path.of(settings.text(Setting.DEMO_FOLDER))
                .toAbsolutePath()
                .normalize()
                .resolve("../../data/holidays-2026.csv")
                .normalize();
        try {
            holidays.load(Files.readAllLines(file), "holidays-2026.csv");
        } catch (IOException e) {
            throw new UncheckedIOException("holidays " + file, e);
        }
    }
}
