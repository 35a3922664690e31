package org.jiangxin.course.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SelfTestTest {
    private static final String GOOD = """
            {"questions":[
             {"kind":"SINGLE","stem":"先做什么？","options":[{"text":"断电","correct":true},{"text":"拉人","correct":false}],"explanation":"先断电"},
             {"kind":"MULTIPLE","stem":"要戴什么？","options":[{"text":"面罩","correct":true},{"text":"手套","correct":true},{"text":"围巾"}]},
             {"kind":"TRUE_FALSE","stem":"雨天可以露天焊接。","options":[{"text":"对"},{"text":"错","correct":true}]}]}""";

    @Test
    void only_exactly_the_right_options_are_right() {
        var multiple = SelfTest.of(GOOD).questions().get(1);
        assertThat(multiple.isRight(Set.of(1, 0))).isTrue();
        assertThat(multiple.isRight(Set.of(0))).isFalse();
        assertThat(multiple.isRight(Set.of(0, 1, 2))).isFalse();
        assertThat(multiple.isRight(Set.of())).isFalse();
        assertThat(multiple.isRight(Set.of(0, 1, 99))).isFalse();
    }

    @Test
    void a_test_written_again_is_the_same() {
        var written = SelfTest.of(GOOD).json();
        assertThat(SelfTest.faults(written)).isEmpty();
        assertThat(SelfTest.of(written)).isEqualTo(SelfTest.of(GOOD));
    }

    @Test
    void every_fault_is_told_with_its_place() {
        var faults = SelfTest.faults("""
                {"questions":[{"kind":"GUESS","stem":" ","options":[{"text":"一","correct":true},{"text":"二","correct":true}]},
                 {"kind":"TRUE_FALSE","stem":"题","options":[{"text":"对","correct":true}]},
                 {"kind":"MULTIPLE","stem":"题","options":[{"text":"一"},{"text":"二"}]}]}""");
        assertThat(faults)
                .extracting(fault -> fault.place() + " " + fault.reason())
                .containsExactly(
                        "questions[1].kind one_of",
                        "questions[1].stem field_missing",
                        "questions[1].options test_right_one",
                        "questions[2].options test_options",
                        "questions[3].options test_right_some");
    }

    @Test
    void what_is_no_test_is_refused() {
        assertThat(SelfTest.faults("[")).extracting(SelfTest.Fault::reason).containsExactly("json_invalid");
        assertThat(SelfTest.faults("{}")).extracting(SelfTest.Fault::reason).containsExactly("list_missing");
        assertThat(SelfTest.faults("")).isNotEmpty();
    }
}
