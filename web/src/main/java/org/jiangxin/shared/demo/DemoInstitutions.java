package org.jiangxin.shared.demo;

import static org.jiangxin.shared.security.Role.*;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jiangxin.identity.entity.MobileNumber;
import org.jiangxin.identity.service.NewStaff;
import org.jiangxin.organization.entity.OrganizationKind;
import org.jiangxin.organization.entity.OrganizationStatus;
import org.jiangxin.organization.service.OrganizationFields;
import org.jiangxin.organization.service.OrganizationProvisioning;
import org.jiangxin.organization.service.OrganizationProvisioning.Standing;
import org.jiangxin.organization.service.RegionImport;
import org.jiangxin.organization.service.RegulatorSetup;
import org.jiangxin.shared.setting.Setting;
import org.jiangxin.shared.setting.Settings;
import org.jiangxin.shared.time.ChinaTime;

/**
 * The invented province: its regions, regulators, four institutions (one waiting, one removed) and one employer, with people to click
 * with. Loading again changes nothing.
 */
@ApplicationScoped
class DemoInstitutions {
    /** The institution that runs the demo course and its classes. */
    static final String FIRST_USCC = "52990101MJ00001016";

    /** The employer that trains its own people. */
    static final String EMPLOYER_USCC = "91990102MA00005056";

    private static final String DEMO = "（演示数据）";

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    RegionImport regions;

    @Inject
    RegulatorSetup regulators;

    @Inject
    OrganizationProvisioning organizations;

    /** Somebody to click with. */
    private record Person(String username, String name, String role, String words) {
        NewStaff asStaff() {
            return new NewStaff(username, name, DemoPeople.PASSWORD, Set.of(role));
        }
    }

    private record Authority(String region, String name, List<Person> people) {}

    private record Place(
            OrganizationKind kind,
            String name,
            String uscc,
            String region,
            String address,
            String legal,
            String contact,
            String mobile,
            List<Person> people) {}

    private static final List<Authority> AUTHORITIES = List.of(
            new Authority(
                    "990000",
                    "演示省人力资源和社会保障厅" + DEMO,
                    List.of(
                            new Person("sheng", "省厅审批员", REGULATOR_APPROVER, "regulator of the province"),
                            new Person("sheng-xuncha", "省厅巡查员", REGULATOR_INSPECTOR, "inspector of the province"))),
            new Authority(
                    "990100",
                    "青石市人力资源和社会保障局" + DEMO,
                    List.of(new Person("shi", "市局审批员", REGULATOR_APPROVER, "regulator of the city 990100"))),
            new Authority(
                    "990101",
                    "榫卯县人力资源和社会保障局" + DEMO,
                    List.of(new Person("xian", "县局审批员", REGULATOR_APPROVER, "regulator of the county 990101"))),
            new Authority(
                    "990201",
                    "规矩县人力资源和社会保障局" + DEMO,
                    List.of(new Person("xian2", "规矩县审批员", REGULATOR_APPROVER, "regulator of the county 990201"))));

    private static final Place FIRST = new Place(
            OrganizationKind.TRAINING_INSTITUTION,
            "青石市匠作职业培训学校" + DEMO,
            FIRST_USCC,
            "990101",
            "演示省青石市榫卯县匠人路 1 号",
            "鲁成规",
            "何敏",
            "19900010001",
            List.of(
                    new Person("jigou", "何敏", INSTITUTION_ADMIN, "institution: administrator"),
                    new Person("banzhuren", "班主任周启明", CLASS_MANAGER, "institution: class manager"),
                    new Person("jiaoshi", "教师严正", TEACHER, "institution: teacher"),
                    new Person("kecheng", "课程编写陶然", AUTHOR, "institution: author"),
                    new Person("jiankao", "监考员古越", PROCTOR, "institution: proctor")));

    private static final Place SECOND = new Place(
            OrganizationKind.TRAINING_INSTITUTION,
            "工巧市第二职业培训中心" + DEMO,
            "52990201MJ00002024",
            "990201",
            "演示省工巧市规矩县工巧大道 22 号",
            "方矩",
            "卢清",
            "19900010002",
            List.of(new Person("jigou2", "卢清", INSTITUTION_ADMIN, "second institution, approval ends soon")));

    private static final Place WAITING = new Place(
            OrganizationKind.TRAINING_INSTITUTION,
            "榫卯县巧手职业培训学校" + DEMO,
            "52990101MJ00003037",
            "990101",
            "演示省青石市榫卯县西街 8 号",
            "戚有声",
            "穆青",
            "19900010003",
            List.of(new Person("daishen", "穆青", INSTITUTION_ADMIN, "institution that waits for approval")));

    private static final Place REMOVED = new Place(
            OrganizationKind.TRAINING_INSTITUTION,
            "墨斗县快成技能培训公司" + DEMO,
            "91990102MA0000404D",
            "990102",
            "演示省青石市墨斗县东环 3 号",
            "钱快成",
            "孙易",
            "19900010004",
            List.of(new Person("qingtui", "孙易", INSTITUTION_ADMIN, "institution that was removed")));

    private static final Place EMPLOYER = new Place(
            OrganizationKind.EMPLOYER,
            "青石重型机械厂" + DEMO,
            EMPLOYER_USCC,
            "990102",
            "演示省青石市墨斗县铁工路 100 号",
            "石坚",
            "万里",
            "19900010005",
            List.of(new Person("danwei", "万里", INSTITUTION_ADMIN, "employer: administrator")));

    /** Makes what is not there yet. */
    void provision() {
        var outcome = regions.load(Path.of(settings.text(Setting.DEMO_FOLDER))
                .toAbsolutePath()
                .normalize()
                .resolve("../../data/regions-demo.csv")
                .normalize());
        if (!outcome.problems().isEmpty()) {
            throw new IllegalStateException("demo regions: " + outcome.problems());
        }
        for (var authority : AUTHORITIES) {
            var id = regulators.regulator(authority.region(), authority.name(), null);
            authority.people().forEach(person -> regulators.staff(id, person.asStaff()));
        }
        var today = ChinaTime.dayOf(clock.instant());
        make(FIRST, OrganizationStatus.APPROVED, today.plusDays(300), null);
        make(SECOND, OrganizationStatus.APPROVED, today.plusDays(20), null);
        make(WAITING, OrganizationStatus.PENDING, null, null);
        make(REMOVED, OrganizationStatus.REMOVED, today.plusDays(120), "多次代学代考，经核实后清退。");
        make(EMPLOYER, OrganizationStatus.APPROVED, today.plusDays(200), null);
    }

    private void make(Place place, OrganizationStatus status, LocalDate until, String reason) {
        organizations.provision(
                new OrganizationFields(
                        place.kind(),
                        place.name(),
                        place.uscc(),
                        place.region(),
                        place.address(),
                        place.legal(),
                        place.contact(),
                        "教务负责人"),
                new MobileNumber(place.mobile()),
                DemoLicence.of(place.name(), place.uscc(), place.legal()),
                place.people().stream().map(Person::asStaff).toList(),
                new Standing(status, until, reason));
    }

    /** The accounts to click with. */
    String accounts() {
        var lines = new StringBuilder();
        AUTHORITIES.forEach(authority -> authority.people().forEach(person -> line(lines, person)));
        List.of(FIRST, SECOND, WAITING, REMOVED, EMPLOYER)
                .forEach(place -> place.people().forEach(person -> line(lines, person)));
        return lines.toString();
    }

    private static void line(StringBuilder lines, Person person) {
        lines.append(String.format("  %-12s %s   %s%n", person.username(), DemoPeople.PASSWORD, person.words()));
    }
}
