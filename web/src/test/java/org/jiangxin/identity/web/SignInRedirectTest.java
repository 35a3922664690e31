package org.jiangxin.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInRedirectTest {
    @Test
    void a_page_of_the_platform_is_a_way_back() {
        assertThat(SignInRedirect.isOwnPath("/learner/learning/study.xhtml?lesson=ab-c_9&t=1"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/x",
                "/\\evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "learner/x",
                "/x\r\nSet-Cookie: a=b",
                "/x<script>"
            })
    void other_sites_and_tricks_are_not(String path) {
        assertThat(SignInRedirect.isOwnPath(path)).isFalse();
    }
}
