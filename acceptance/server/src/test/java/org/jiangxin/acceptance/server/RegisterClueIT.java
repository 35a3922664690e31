package org.jiangxin.acceptance.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jiangxin.acceptance.harness.ClassOpening;
import org.jiangxin.acceptance.harness.PageForm;
import org.jiangxin.acceptance.harness.RestClient;
import org.jiangxin.acceptance.harness.ScriptedLearner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Clues that need a record of somebody else than the learner: what an institution's rooms hold, whom another authority's register names, whose
 * number somebody else had, what does not come in. Each over HTTP from the record to the page
 * on which it is read, with those beside it about whom nothing must be said.
 */
@Group(Group.TINY)
class RegisterClueIT {
    private static final String TODAY =
            LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    private static final String CLUES = "/supervision/integrity/clues.xhtml?stage=STATEMENT&kind=";

    private static RestClient school;
    private static RestClient county;

    @BeforeAll
    static void prepare() {
        TinyPlatform.get().command("load-demo-institutions");
        school = signedIn("jigou");
        county = signedIn("xian");
    }

    /** Other tests hold practice in the same rooms. */
    @AfterAll
    static void makeRoom() {
        capacity("99999");
    }

    @Test
    void more_people_in_practice_than_the_regulator_recorded_are_asked_about_and_as_many_are_not() {
        var opening = new ClassOpening(school);
        var classId = opening.draft("REG-ROOM", opening.project("REG-ROOM"));
        opening.take(classId, ClassOpening.roster(3));
        school.post("/api/training/classes/" + classId + "/teachers", ClassOpening.teacher())
                .expect(204);
        practice(classId, TODAY, "13:00", "14:30");
        run(classId, opening);

        capacity("3");
        assertThat(ClueCase.search()).doesNotContain("CLASS_BEYOND_MEANS").contains("CLASS_OFF_PLAN");
        capacity("2");
        assertThat(ClueCase.search()).contains("CLASS_BEYOND_MEANS");
        ClueCase.search();

        var list = county.get(CLUES + "CLASS_BEYOND_MEANS").expect(200).text();
        assertThat(list.split("data-test=\"clue\"")).as("once").hasSize(2);
        var clue = PageForm.open(county, "/supervision/integrity/clue.xhtml?id=" + id(list));
        assertThat(clue.html()).contains("从 13:00 起").contains("3 个人实训").contains("人数是 2");
        county.get("/api/supervision/exports/clues/" + id(list)).expect(200);
        assertThat(county.get(CLUES + "CLASS_OFF_PLAN").expect(200).text()).contains("班 REG-ROOM");
        assertThat(PageForm.open(school, "/institution/integrity/clue-statement.xhtml?id=" + id(list))
                        .html())
                .contains("分组轮流");
        assertThat(signedIn("xian2").get(CLUES + "CLASS_BEYOND_MEANS").text()).doesNotContain("班 REG-ROOM");
    }

    @Test
    void a_capacity_is_recorded_by_the_approver_with_its_document_and_read_by_the_institution() {
        capacity("40");
        assertThat(PageForm.open(school, "/institution/organization/profile.xhtml")
                        .html())
                .contains("40 人")
                .contains("办学许可证 演0001 号");
        var page = PageForm.open(county, institution());
        assertThat(page.pressAndStay(
                                "capacityForm", "recordCapacity", Map.of("capacity", "0", "capacitySource", "办学许可证"))
                        .html())
                .contains("1 到 99999");
        assertThat(page.pressAndStay("capacityForm", "recordCapacity", Map.of("capacity", "50", "capacitySource", ""))
                        .html())
                .contains("请写明依据");
        assertThat(PageForm.open(county, institution()).html()).contains("40 人").doesNotContain("50 人");
        var inspector = signedIn("sheng-xuncha");
        assertThat(PageForm.open(inspector, institution()).html())
                .contains("40 人")
                .doesNotContain("capacityForm");
        assertThat(signedIn("shenji").get("/console/audit/trail.xhtml").text()).contains("登记一次可培训人数");
    }

    @Test
    void who_a_register_names_is_told_once_and_only_where_the_training_is_not_for_them() {
        var opening = new ClassOpening(school);
        var classId = opening.draft("REG-LIST", opening.project("REG-LIST"));
        var roster = ClassOpening.roster(4);
        opening.take(classId, roster);
        school.post("/api/training/classes/" + classId + "/teachers", ClassOpening.teacher())
                .expect(204);
        school.post("/api/training/classes/" + classId + "/sessions", ClassOpening.session())
                .expect(204);
        run(classId, opening);
        var people = roster.lines().skip(1).map(line -> line.split(",")[1]).toList();
        var city = signedIn("shi");
        var yesterday = LocalDate.parse(TODAY).minusDays(1);

        load(city, "DECEASED", "青石市民政局", "证件号码,起,止\n" + people.get(0) + "," + yesterday + ",\n");
        load(city, "PENSION", "青石市社会保险中心", "身份证号,起,止\n" + people.get(1) + ",2020-01-01," + yesterday + "\n");
        load(city, "EMPLOYED", "青石市社会保险中心", "证件号码\n" + people.get(2) + "\n");
        load(city, "IN_SCHOOL", "青石市教育局", "证件号码\n" + people.get(3) + "\n");
        load(city, "IN_SCHOOL", "青石市教育局", "证件号码\n");
        assertThat(ClueCase.search()).contains("REGISTER_MATCH=1");
        ClueCase.search();

        var list = county.get(CLUES + "REGISTER_MATCH").expect(200).text();
        assertThat(list.split("data-test=\"clue\"")).as("the dead, once").hasSize(2);
        var clue = PageForm.open(county, "/supervision/integrity/clue.xhtml?id=" + id(list))
                .html();
        assertThat(clue).contains("青石市民政局的名单（青民函〔2026〕3号").contains("登记为：死亡").doesNotContain(people.get(0));
        assertThat(county.get("/api/supervision/exports/clues/" + id(list))
                        .expect(200)
                        .raw()
                        .body())
                .isNotEmpty();
        var registers = city.get("/supervision/integrity/registers.xhtml").text();
        assertThat(registers).contains("已被后一批代替").doesNotContain(people.get(0));
        assertThat(county.get("/supervision/integrity/registers.xhtml").text())
                .as("the county below sees what it is compared with")
                .contains("青石市民政局")
                .doesNotContain("registerForm");
        assertThat(signedIn("shenji").get("/console/audit/trail.xhtml").text()).contains("载入比对名单");
    }

    @Test
    void a_list_with_one_wrong_line_is_not_taken_and_every_wrong_line_is_told() {
        var city = signedIn("shi");
        var good = ClassOpening.citizenId("19700101", 1);
        var wrong = good.substring(0, 17) + (good.charAt(17) == '1' ? '2' : '1');
        var page = PageForm.open(city, "/supervision/integrity/registers.xhtml");
        var told = page.sendAndStay(
                "registerForm",
                "takeRegister",
                said("PENSION", "青石市错误名单"),
                file("证件号码,起,止\n" + good + ",,\n" + wrong + ",,\n" + good + ",2026-02-30,\n"));
        assertThat(told.html().split("data-test=\"register-problem\"")).hasSize(3);
        assertThat(told.html()).contains("最后一位与前面对不上").contains("不是日期").contains("发现 2 处问题");
        assertThat(page.sendAndStay("registerForm", "takeRegister", said("", "青石市错误名单"), file("证件号码\n" + good + "\n"))
                        .html())
                .contains("请选择名单的种类");
        assertThat(city.get("/supervision/integrity/registers.xhtml?q=" + encoded("青石市错误名单"))
                        .text())
                .doesNotContain("data-test=\"register\"");

        var open = PageForm.open(county, "/supervision/integrity/registers.xhtml");
        open.press("registerForm", "takeRegister", said("PENSION", "青山县错误名单"));
        assertThat(city.get("/supervision/integrity/registers.xhtml?q=" + encoded("青山县错误名单"))
                        .text())
                .doesNotContain("data-test=\"register\"");
        assertThat(school.get("/supervision/integrity/registers.xhtml").status())
                .isEqualTo(403);
    }

    @Test
    void a_number_that_goes_round_is_told_to_the_third_and_the_two_before() {
        var opening = new ClassOpening(school);
        var classId = opening.draft("REG-PHONE", opening.project("REG-PHONE"));
        var rows = ClassOpening.roster(3).lines().toList();
        var number = "13888880001";
        for (var at = 1; at <= 2; at++) {
            opening.take(classId, rows.get(0) + "\n" + withNumber(rows.get(at), number) + "\n");
            // The institution corrects it to the own number, so that the next one may have it.
            opening.take(classId, rows.get(0) + "\n" + rows.get(at) + "\n");
        }
        school.post("/api/training/classes/" + classId + "/teachers", ClassOpening.teacher())
                .expect(204);
        school.post("/api/training/classes/" + classId + "/sessions", ClassOpening.session())
                .expect(204);
        run(classId, opening);
        assertThat(ClueCase.search()).as("two are a couple").doesNotContain("SHARED_CONTACT");

        opening.take(classId, rows.get(0) + "\n" + withNumber(rows.get(3), number) + "\n");
        assertThat(ClueCase.search()).contains("SHARED_CONTACT=3");
        ClueCase.search();
        var list = county.get(CLUES + "SHARED_CONTACT").expect(200).text();
        assertThat(list.split("data-test=\"clue\"")).as("each once").hasSize(4);
        assertThat(PageForm.open(county, "/supervision/integrity/clue.xhtml?id=" + id(list))
                        .html())
                .contains("有 3 个学员登记过同一个手机号")
                .doesNotContain(number);
    }

    @Test
    void a_class_of_which_nothing_comes_in_is_asked_about_and_one_in_practice_is_not() {
        var opening = new ClassOpening(school);
        var last = LocalDate.parse(TODAY).plusDays(20);
        for (var code : List.of("REG-QUIET", "REG-BUSY")) {
            var classId = opening.draft(code, opening.project(code));
            opening.take(classId, ClassOpening.roster(2));
            school.post("/api/training/classes/" + classId + "/teachers", ClassOpening.teacher())
                    .expect(204);
            school.post("/api/training/classes/" + classId + "/sessions", ClassOpening.session())
                    .expect(204);
            if (code.equals("REG-BUSY")) {
                practice(classId, last.minusDays(2).toString(), "09:00", "10:00");
            }
            run(classId, opening);
        }
        // The last day of both, of which there are no records yet: what the search of that night would find.
        assertThat(TinyPlatform.get().command("find-clues", "day=" + last)).contains("REPORTING_GAP");
        TinyPlatform.get().command("find-clues", "day=" + last);

        var list = county.get(CLUES + "REPORTING_GAP&q=REG-QUIET").expect(200).text();
        assertThat(list.split("data-test=\"clue\"")).as("once").hasSize(2);
        assertThat(PageForm.open(county, "/supervision/integrity/clue.xhtml?id=" + id(list))
                        .html())
                .contains("从 " + TODAY + " 起")
                .contains("还有 2 个人没有学完");
        assertThat(county.get(CLUES + "REPORTING_GAP&q=REG-BUSY").text()).doesNotContain("data-test=\"clue\"");
    }

    @Test
    void operators_see_whether_the_last_seal_has_left_the_platform() {
        TinyPlatform.get().command("seal-records");
        assertThat(signedIn("yunying").get("/console/governance/health.xhtml").text())
                .contains("data-test=\"health-SEALS\"")
                .contains("最近一个是 " + TODAY + "，文件已生成");
    }

    private static void practice(String classId, String day, String starts, String ends) {
        school.post(
                        "/api/training/classes/" + classId + "/sessions",
                        Map.of(
                                "heldOn",
                                day,
                                "starts",
                                starts,
                                "ends",
                                ends,
                                "form",
                                "PRACTICE",
                                "topic",
                                "平敷焊",
                                "place",
                                "第一车间"))
                .expect(204);
    }

    private static String withNumber(String row, String number) {
        var cells = row.split(",");
        return String.join(",", cells[0], cells[1], number, cells[3]);
    }

    private static void load(RestClient city, String kind, String authority, String rows) {
        PageForm.open(city, "/supervision/integrity/registers.xhtml")
                .sendAndGo("registerForm", "takeRegister", said(kind, authority), file(rows));
    }

    private static Map<String, String> said(String kind, String authority) {
        return Map.of("registerKind", kind, "authority", authority, "document", "青民函〔2026〕3号", "asOf", TODAY);
    }

    private static PageForm.Chosen file(String rows) {
        return new PageForm.Chosen("file", "名单.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8));
    }

    private static void run(String classId, ClassOpening opening) {
        school.post("/api/training/classes/" + classId + "/application", Map.of("committed", true))
                .expect(204);
        county.post(
                        "/api/training/applications/" + opening.application(classId) + "/decision",
                        Map.of("decision", "APPROVE"))
                .expect(204);
        school.post("/api/training/classes/" + classId + "/start", Map.of()).expect(204);
    }

    private static void capacity(String people) {
        PageForm.open(county, institution())
                .pressAndGo(
                        "capacityForm",
                        "recordCapacity",
                        Map.of("capacity", people, "capacitySource", "办学许可证 演0001 号"));
    }

    /** The page of the institution that holds the classes. */
    private static String institution() {
        return "/supervision/organization/organization.xhtml?id="
                + PageForm.open(county, "/supervision/organization/organizations.xhtml?q=52990101MJ00001016")
                        .find("organization\\.xhtml\\?id=([\\w-]{22})");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String id(String list) {
        return list.replaceAll("(?s).*?clue\\.xhtml\\?id=([\\w-]{22}).*", "$1");
    }

    private static RestClient signedIn(String name) {
        var client = new RestClient(TinyPlatform.get().url());
        client.post("/api/session", Map.of("login", name, "password", ScriptedLearner.PASSWORD))
                .expect(200);
        return client;
    }
}
