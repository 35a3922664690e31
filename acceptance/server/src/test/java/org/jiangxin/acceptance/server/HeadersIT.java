package org.jiangxin.acceptance.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jiangxin.acceptance.harness.RestClient;
import org.junit.jupiter.api.Test;

/** Response headers, error pages and what the second origin serves (DESIGN §11, INTEGRITY §4.1). */
@Group(Group.TINY)
class HeadersIT {
    private final RestClient rest = new RestClient(TinyPlatform.get().url());

    @Test
    void every_answer_carries_the_safe_headers() {
        for (var path : List.of(
                "/",
                "/public/identity/sign-in.xhtml",
                "/api/health/ready",
                "/nothing-here",
                "/resources/css/tokens.css",
                "/api/nothing")) {
            var headers = rest.get(path).raw().headers();
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).as(path).contains("same-origin");
            assertThat(headers.firstValue("Server")).as(path).isEmpty();
            assertThat(headers.firstValue("X-Powered-By")).as(path).isEmpty();
        }
    }

    @Test
    void scripts_come_from_the_platform_alone() {
        for (var path : List.of("/", "/public/identity/sign-in.xhtml", "/public/record/verify.xhtml")) {
            var policies = rest.get(path).expect(200).raw().headers().allValues("Content-Security-Policy");
            assertThat(policies).as(path).hasSize(1);
            var scripts = policies.get(0).replaceAll(".*(script-src[^;]*).*", "$1");
            assertThat(scripts)
                    .contains("'self'")
                    .doesNotContain("unsafe-inline")
                    .doesNotContain("unsafe-eval")
                    .doesNotContain("http");
        }
    }

    @Test
    void the_camera_is_for_the_pages_that_show_it_alone() {
        var learner = TinyPlatform.learner().rest();
        for (var path : List.of(
                "/learner/integrity/device-check.xhtml",
                "/learner/integrity/face.xhtml",
                "/learner/learning/study.xhtml",
                "/learner/exam/attempt.xhtml")) {
            assertThat(permissions(learner, path)).as(path).isEqualTo("camera=(self), microphone=(), geolocation=()");
        }
        for (var path : List.of("/", "/learner/course/home.xhtml", "/learner/identity/verify.xhtml", "/api/session")) {
            assertThat(permissions(learner, path)).as(path).isEqualTo("camera=(), microphone=(), geolocation=()");
        }
    }

    private static String permissions(RestClient client, String path) {
        return client.get(path).raw().headers().firstValue("Permissions-Policy").orElse("none");
    }

    @Test
    void what_a_device_measures_by_is_for_learners_and_never_kept() {
        assertThat(rest.get("/api/device-check/sample").status()).isEqualTo(401);
        var learner = TinyPlatform.learner().rest();
        var sample = learner.get("/api/device-check/sample").expect(200).raw();
        assertThat(sample.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(sample.body()).hasSize(256 * 1024);
        var time = learner.get("/api/device-check/clock").expect(200);
        assertThat(time.raw().headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(java.time.Instant.parse(time.body().path("serverTime").asText()))
                .isCloseTo(java.time.Instant.now(), within(60, java.time.temporal.ChronoUnit.SECONDS));
    }

    @Test
    void cookies_are_kept_from_scripts_and_other_sites() {
        var cookies = rest.get("/public/identity/sign-in.xhtml").raw().headers().allValues("Set-Cookie");
        assertThat(cookies).isNotEmpty().allSatisfy(cookie -> {
            assertThat(cookie).contains("HttpOnly");
            assertThat(cookie).containsIgnoringCase("SameSite=Lax");
        });
    }

    @Test
    void an_error_shows_no_inside() {
        var notFound = rest.get("/public/nothing.xhtml");
        assertThat(notFound.status()).isEqualTo(404);
        assertThat(notFound.text())
                .doesNotContain("org.jiangxin")
                .doesNotContain("java.lang.")
                .doesNotContain("	at ");
        var broken = rest.postBytes(
                "/api/session", "application/json", "{nothing".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(broken.status()).isEqualTo(400);
        assertThat(broken.text()).doesNotContain("Exception");
    }

    @Test
    void the_second_origin_serves_no_page_and_no_cookie() {
        var other = new RestClient("http://localhost:" + TinyPlatform.get().userContentPort());
        for (var path : List.of("/", "/api/health/ready", "/public/identity/sign-in.xhtml")) {
            var answer = other.get(path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.raw().headers().allValues("Set-Cookie")).as(path).isEmpty();
        }
    }
}
