package org.jiangxin.acceptance.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jiangxin.acceptance.harness.Await;
import org.jiangxin.acceptance.harness.RestClient;
import org.jiangxin.acceptance.harness.ScriptedLearner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every list is searched, says when nothing is found, and keeps what was typed in its address (issue 3, It must show). */
@Group(Group.TINY)
class ListsIT {
    private static final String LEARNER = "learner";
    private static final Map<String, RestClient> CLIENTS = new HashMap<>();

    @BeforeAll
    static void people() {
        var platform = TinyPlatform.get();
        platform.command("load-demo-institutions");
        CLIENTS.put(LEARNER, TinyPlatform.learner().rest());
    }

    @ParameterizedTest
    @CsvSource({
        "learner,/learner/notification/inbox.xhtml,",
        "learner,/learner/course/courses.xhtml,",
        "jigou,/institution/catalog/occupations.xhtml,",
        "jigou,/institution/catalog/standards.xhtml,",
        "jigou,/institution/course/authored.xhtml,",
        "jigou,/institution/integrity/clue-statements.xhtml,",
        "jigou,/institution/notification/inbox.xhtml,",
        "jigou,/institution/organization/staff.xhtml,",
        "jigou,/institution/training/classes.xhtml,",
        "jigou,/institution/training/projects.xhtml,",
        "xian,/supervision/integrity/clues.xhtml,",
        "xian,/supervision/learning/corrections.xhtml,decided=true",
        "xian,/supervision/notification/inbox.xhtml,",
        "xian,/supervision/organization/organizations.xhtml,",
        "xian,/supervision/organization/qualifications.xhtml,",
        "xian,/supervision/supervision/exports.xhtml,",
        "xian,/supervision/supervision/regions.xhtml,code=990101",
        "sheng,/supervision/supervision/regions.xhtml,code=990000",
        "xian,/supervision/training/class-approvals.xhtml,decided=false",
        "shenhe,/console/course/reviews.xhtml,decided=true",
        "xitong,/console/governance/queues.xhtml,",
        "xitong,/console/governance/settings.xhtml,",
        "xitong,/console/organization/regulators.xhtml,",
        "yunying,/console/catalog/occupations.xhtml,",
        "yunying,/console/catalog/standards.xhtml,",
        "yunying,/console/identity/verifications.xhtml,"
    })
    void a_list_is_searched_and_says_when_nothing_is_found(String who, String page, String filter) {
        var typed = "查无此项-zz";
        var answer = client(who)
                .get(page + "?" + (filter == null ? "" : filter + "&") + "q=" + encoded(typed))
                .expect(200)
                .text();
        assertThat(answer)
                .contains("data-test=\"search\"", "data-test=\"empty\"", "value=\"" + typed + "\"")
                .doesNotContain("???");
    }

    @ParameterizedTest
    @CsvSource({
        "shenji,/console/audit/seals.xhtml?q=2000-01",
        "shenji,/console/audit/trail.xhtml?actor=zz-nobody",
        "xitong,/console/identity/accounts.xhtml?name=zz-nobody"
    })
    void lists_with_filters_of_their_own_do_so_too(String who, String address) {
        assertThat(client(who).get(address).expect(200).text()).contains("data-test=\"empty\"");
    }

    @ParameterizedTest
    @CsvSource({"规矩,990201,990102", "990201,990201,990102", "青石,990100,990201"})
    void a_region_is_found_at_any_depth_by_name_or_code(String typed, String found, String other) {
        var answer = client("sheng")
                .get("/supervision/supervision/regions.xhtml?code=990000&q=" + encoded(typed))
                .expect(200)
                .text();
        assertThat(answer).contains("regions.xhtml?code=" + found + "&amp;").doesNotContain("code=" + other + "&amp;");
    }

    @Test
    void a_region_outside_of_the_own_one_is_not_found() {
        assertThat(client("shi")
                        .get("/supervision/supervision/regions.xhtml?q=" + encoded("规矩"))
                        .expect(200)
                        .text())
                .contains("data-test=\"empty\"");
    }

    @Test
    void a_message_is_found_by_what_it_says_and_a_page_beyond_the_last_is_no_error() {
        var learner = client(LEARNER);
        var inbox = "/learner/notification/inbox.xhtml?q=";
        Await.until(
                "the message that the class was joined",
                30,
                () -> learner.get(inbox + encoded("已加入")).expect(200).text().contains("data-test=\"notice\""));
        learner.get("/learner/notification/inbox.xhtml?page=999").expect(200);
        learner.get("/learner/course/courses.xhtml?page=999").expect(200);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static RestClient client(String who) {
        return CLIENTS.computeIfAbsent(who, login -> {
            var client = new RestClient(TinyPlatform.get().url());
            client.post("/api/session", Map.of("login", login, "password", ScriptedLearner.PASSWORD))
                    .expect(200);
            return client;
        });
    }
}
