package org.jiangxin.identity.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiangxin.identity.rest.EndpointGuard.Verdict;
import org.jiangxin.shared.security.Role;
import org.junit.jupiter.api.Test;

class EndpointGuardTest {
    private static final String ID = "aaaaaaaaaaaaaaaaaaaaaa";

    @Test
    void an_endpoint_is_open_to_the_roles_of_its_line() {
        assertThat(asked("GET", "/enrolments/" + ID, Role.LEARNER)).isEqualTo(Verdict.OPEN);
        assertThat(asked("HEAD", "/enrolments/" + ID + "/", Role.LEARNER)).isEqualTo(Verdict.OPEN);
        assertThat(asked("GET", "enrolments/" + ID + "/archive.pdf", Role.LEARNER))
                .isEqualTo(Verdict.OPEN);
        assertThat(asked("POST", "/playback/challenge/more-time", Role.LEARNER)).isEqualTo(Verdict.OPEN);
    }

    @Test
    void it_is_closed_to_other_roles_and_to_nobody() {
        assertThat(asked("GET", "/enrolments/" + ID, Role.TEACHER)).isEqualTo(Verdict.CLOSED);
        assertThat(asked("GET", "/enrolments/" + ID, "")).isEqualTo(Verdict.CLOSED);
        assertThat(asked("POST", "/training/applications/" + ID + "/decision", Role.REGULATOR_INSPECTOR))
                .isEqualTo(Verdict.CLOSED);
    }

    @Test
    void what_has_no_line_does_not_exist() {
        assertThat(asked("PUT", "/enrolments/" + ID, Role.LEARNER)).isEqualTo(Verdict.UNKNOWN);
        assertThat(asked("GET", "/enrolments/" + ID + "/more/" + ID, Role.LEARNER))
                .isEqualTo(Verdict.UNKNOWN);
        assertThat(asked("GET", "", Role.LEARNER)).isEqualTo(Verdict.UNKNOWN);
        assertThat(asked("GET", "/ops/load-demo", Role.SYSTEM_ADMIN)).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void what_everyone_may_call_and_what_the_operators_token_opens_is_not_decided_by_role() {
        assertThat(asked("POST", "/session", "")).isEqualTo(Verdict.OPEN);
        assertThat(asked("GET", "/standards/form.xlsx", "")).isEqualTo(Verdict.OPEN);
        assertThat(asked("POST", "/ops/load-demo", "")).isEqualTo(Verdict.OPEN);
    }

    private static Verdict asked(String method, String path, String role) {
        return EndpointGuard.verdict(method, path, role::equals);
    }
}
