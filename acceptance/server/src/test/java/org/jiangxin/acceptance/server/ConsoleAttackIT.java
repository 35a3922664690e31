package org.jiangxin.acceptance.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.jiangxin.acceptance.harness.PageForm;
import org.jiangxin.acceptance.harness.RestClient;
import org.jiangxin.acceptance.harness.ScriptedLearner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Operators try what is not theirs (三员分立, R-324a): pages by address, forms by crafted requests, commands without the token. */
@Group(Group.TINY)
class ConsoleAttackIT {
    private static final Pattern ACCOUNT = Pattern.compile("account\\.xhtml\\?id=([\\w-]{22})\">%s<");
    private static final String ACCOUNTS = "/console/identity/accounts.xhtml";
    private static final String ACCOUNT_PAGE = "/console/identity/account.xhtml?id=";

    @BeforeAll
    static void operators() {
        TinyPlatform.get().command("add-demo-operators");
    }

    @ParameterizedTest
    @CsvSource({
        "xitong,/console/identity/verifications.xhtml",
        "xitong,/console/audit/trail.xhtml",
        "xitong,/console/catalog/occupations.xhtml",
        "xitong,/learner/course/home.xhtml",
        "xitong,/institution/organization/home.xhtml",
        "xitong,/supervision/organization/approvals.xhtml",
        "anquan,/console/identity/verifications.xhtml",
        "anquan,/console/identity/new-account.xhtml",
        "anquan,/console/audit/trail.xhtml",
        "anquan,/console/governance/queues.xhtml",
        "shenji,/console/identity/accounts.xhtml",
        "shenji,/console/identity/verifications.xhtml",
        "shenji,/console/governance/health.xhtml",
        "yunying,/console/audit/trail.xhtml",
        "yunying,/console/identity/accounts.xhtml",
        "yunying,/console/identity/account.xhtml",
        "yunying,/console/governance/queues.xhtml",
        "yunying,/console/governance/settings.xhtml"
    })
    void a_page_of_somebody_else_is_closed(String who, String page) {
        assertThat(signedIn(who).get(page).status()).isIn(403, 404);
    }

    @Test
    void operations_cannot_give_itself_the_audit() {
        var own = idOf("yunying");
        var operations = signedIn("yunying");
        assertThat(operations.get(ACCOUNT_PAGE + own).status()).isEqualTo(403);
        assertThat(PageForm.open(operations, "/console/identity/password.xhtml")
                        .at(ACCOUNT_PAGE + own)
                        .press("rolesForm", "saveRoles", Map.of("role", "AUDIT_ADMIN"))
                        .status())
                .isEqualTo(403);
        assertThat(operations.get("/console/audit/trail.xhtml").status()).isEqualTo(403);
    }

    @Test
    void the_system_administrator_gives_no_role_by_a_crafted_form() {
        var other = idOf("yunying");
        var system = signedIn("xitong");
        var page = PageForm.open(system, ACCOUNT_PAGE + other);
        assertThat(page.html()).contains("disable").doesNotContain("save-roles");
        assertThat(page.press("rolesForm", "saveRoles", Map.of("role", "AUDIT_ADMIN"))
                        .status())
                .as("a right form with a button it does not have")
                .isEqualTo(200);
        assertThat(system.get(ACCOUNT_PAGE + other).expect(200).text())
                .contains("运营员")
                .doesNotContain("审计管理员");
    }

    @Test
    void nobody_changes_the_own_account() {
        var own = idOf("anquan");
        var other = idOf("yunying");
        var security = signedIn("anquan");
        assertThat(PageForm.open(security, ACCOUNT_PAGE + own).html())
                .doesNotContain("save-roles")
                .doesNotContain("data-test=\"disable\"");
        var page = PageForm.open(security, ACCOUNT_PAGE + other);
        assertThat(page.html()).contains("save-roles");
        // The buttons are there on somebody else's page; its form is sent to the address of the own one.
        for (var role : new String[] {"SYSTEM_ADMIN", "AUDIT_ADMIN"}) {
            page.at(ACCOUNT_PAGE + own).press("rolesForm", "saveRoles", Map.of("role", role));
        }
        assertThat(security.get(ACCOUNT_PAGE + own).expect(200).text()).doesNotContain("系统管理员");
        var again = signedIn("anquan");
        assertThat(again.get("/console/governance/health.xhtml").status()).isEqualTo(403);
        assertThat(again.get("/console/audit/trail.xhtml").status()).isEqualTo(403);
    }

    @Test
    void a_crafted_replay_is_refused() {
        var rest = signedIn("yunying");
        assertThat(PageForm.open(rest, "/console/identity/password.xhtml")
                        .at("/console/governance/queues.xhtml")
                        .press("queuesForm", "replayAll", Map.of())
                        .status())
                .isEqualTo(403);
        var system = signedIn("xitong");
        assertThat(system.post(
                                "/api/ops/replay-dead-letters",
                                Map.of(),
                                Map.of(
                                        "Content-Type",
                                        "application/x-www-form-urlencoded",
                                        "X-Jiangxin-Operator",
                                        "guess"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void settings_show_no_secret() {
        var page = signedIn("xitong")
                .get("/console/governance/settings.xhtml")
                .expect(200)
                .text();
        assertThat(page).contains("JIANGXIN_DATA").doesNotContain("jx_owner").doesNotContain("jx_app\"");
    }

    private static RestClient signedIn(String who) {
        var rest = new RestClient(TinyPlatform.get().url());
        rest.post("/api/session", Map.of("login", who, "password", ScriptedLearner.PASSWORD))
                .expect(200);
        return rest;
    }

    /** Public id of an account, as the system administrator sees it in the list. */
    private static String idOf(String username) {
        var list = signedIn("xitong")
                .get(ACCOUNTS + "?name=" + username)
                .expect(200)
                .text();
        var found = Pattern.compile(ACCOUNT.pattern().formatted(username)).matcher(list);
        assertThat(found.find()).as(username).isTrue();
        return found.group(1);
    }
}
