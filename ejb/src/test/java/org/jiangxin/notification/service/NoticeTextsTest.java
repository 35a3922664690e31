package org.jiangxin.notification.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import org.assertj.core.api.Assumptions;
import org.jiangxin.identity.entity.CodePurpose;
import org.jiangxin.notification.entity.Notice;
import org.jiangxin.notification.entity.NoticeTemplate;
import org.jiangxin.shared.outbox.service.EventJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NoticeTextsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T06:08:00Z");

    @ParameterizedTest
    @EnumSource(NoticeTemplate.class)
    void every_message_has_its_words_in_both_languages_and_leaves_no_placeholder(NoticeTemplate template) {
        var arguments = IntStream.range(0, template.argumentCount())
                .mapToObj(i -> "arg" + i)
                .toList();
        var notice = new Notice(7, template, EventJson.write(arguments), NOW);

        for (var texts : List.of(NoticeTexts.of("zh-CN"), NoticeTexts.of("en"))) {
            var shown = texts.subject(notice) + texts.body(notice) + texts.action(template);
            assertThat(shown).doesNotContain("{", "}", "''");
            assertThat(template.target(arguments)).matches("/(learner|institution)/[^{]+");
            for (var argument : arguments) {
                assertThat(shown + template.target(arguments)).contains(argument);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(NoticeTemplate.class)
    void a_message_by_telephone_says_who_where_and_what(NoticeTemplate template) {
        Assumptions.assumeThat(template.isTexted()).isTrue();
        var arguments = IntStream.range(0, template.argumentCount())
                .mapToObj(i -> "arg" + i)
                .toList();
        var notice = new Notice(7, template, EventJson.write(arguments), NOW);
        for (var texts : List.of(NoticeTexts.of("zh-CN"), NoticeTexts.of("en"))) {
            assertThat(texts.sms(notice, "匠心", "https://jx.example/set"))
                    .contains("匠心", "https://jx.example/set")
                    .contains(arguments)
                    .doesNotContain("{", "}");
        }
    }

    @Test
    void both_bundles_have_the_same_keys() {
        var bundles = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH).stream()
                .map(locale -> ResourceBundle.getBundle("org.jiangxin.notification.notices", locale)
                        .keySet())
                .toList();
        assertThat(bundles.get(0)).isEqualTo(bundles.get(1));
    }

    @ParameterizedTest
    @EnumSource(CodePurpose.class)
    void a_code_stands_in_its_text_message(CodePurpose purpose) {
        for (var tag : List.of("zh-CN", "en", "en-GB")) {
            assertThat(NoticeTexts.of(tag).get("code." + purpose + ".sms", "匠心", "240817"))
                    .contains("匠心", "240817");
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,11月24日 14:08", "en,'24 November, 14:08'"})
    void a_moment_is_told_in_the_readers_language_and_in_china_time(String tag, String words) {
        var notice = new Notice(7, NoticeTemplate.PASSWORD_CHANGED, EventJson.write(List.of(NOW)), NOW);
        assertThat(NoticeTexts.of(tag).body(notice)).contains(words);
    }

    @Test
    void a_day_is_told_as_a_day_and_an_address_cannot_leave_its_place() {
        var arguments = Arrays.asList("焊工 3 班", "焊条电弧焊", "2026-12-31", "a/b?c&d");
        var notice = new Notice(7, NoticeTemplate.CLASS_JOINED, EventJson.write(arguments), NOW);
        assertThat(NoticeTexts.of("zh-CN").body(notice)).contains("2026年12月31日");
        assertThat(NoticeTemplate.CLASS_JOINED.target(arguments))
                .isEqualTo("/learner/course/course.xhtml?enrolment=a%2Fb%3Fc%26d");
    }
}
