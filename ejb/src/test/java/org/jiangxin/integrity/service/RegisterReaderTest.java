package org.jiangxin.integrity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jiangxin.identity.entity.CitizenId;
import org.jiangxin.shared.error.Refused;
import org.junit.jupiter.api.Test;

class RegisterReaderTest {
    private static final String ONE = id("99010119900101001");
    private static final String TWO = id("99010119900101002");

    @Test
    void numbers_with_and_without_days_are_read_in_any_order_of_columns() {
        var read = read("起,止,证件号码\n2026-01-01,,%s\n2025/9/1,2026年7月1日,%s\n,20261231, %s \n"
                .formatted(ONE, TWO, ONE.toLowerCase(java.util.Locale.ROOT)));
        assertThat(read.problems()).isEmpty();
        assertThat(read.lines())
                .containsExactly(
                        new RegisterReader.Line(new CitizenId(ONE), LocalDate.of(2026, 1, 1), null),
                        new RegisterReader.Line(new CitizenId(TWO), LocalDate.of(2025, 9, 1), LocalDate.of(2026, 7, 1)),
                        new RegisterReader.Line(new CitizenId(ONE), null, LocalDate.of(2026, 12, 31)));
    }

    @Test
    void only_the_number_is_needed() {
        assertThat(read("身份证号\n" + ONE + "\n").lines()).hasSize(1);
        assertThatThrownBy(() -> read("姓名\n严正\n")).isInstanceOf(Refused.class);
    }

    @Test
    void every_bad_line_is_told_with_its_number() {
        var wrong = ONE.substring(0, 17) + (ONE.charAt(17) == '1' ? '2' : '1');
        var read = read("证件号码,起,止\n%s,,\n123,,\n%s,,\n%s,2026-02-30,\n%s,2026-02-02,2026-02-01\n%s,,\n%s,soon,never\n"
                .formatted(ONE, wrong, TWO, TWO, ONE, TWO));
        assertThat(read.lines()).hasSize(1);
        assertThat(read.problems())
                .extracting(problem -> problem.row() + " " + problem.why().code())
                .containsExactly(
                        "3 identity.citizen_id.format",
                        "4 identity.citizen_id.check_digit",
                        "5 integrity.register.day",
                        "6 integrity.register.order",
                        "7 integrity.register.twice",
                        "8 integrity.register.day",
                        "8 integrity.register.day");
    }

    @Test
    void a_list_with_nobody_in_it_may_take_the_place_of_a_wrong_one() {
        var read = read("证件号码\n");
        assertThat(read.lines()).isEmpty();
        assertThat(read.problems()).isEmpty();
    }

    private static String id(String first) {
        return first + CitizenId.checkCharacter(first);
    }

    private static RegisterReader.Read read(String text) {
        return RegisterReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "a.csv");
    }
}
