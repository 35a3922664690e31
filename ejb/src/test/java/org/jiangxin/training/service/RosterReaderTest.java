package org.jiangxin.training.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiangxin.identity.entity.CitizenId;
import org.jiangxin.identity.service.RosterPerson;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.junit.jupiter.api.Test;

/** Rosters as people bring them: other titles, other encodings, and every kind of mistake with its column. */
class RosterReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Test
    void columns_are_found_by_other_titles_in_any_order_and_encoding() {
        var csv = "手机号,身份证号,姓名,社保卡号\n13800000001," + id("19800101", 1) + ",李建国,CARD000001\n";
        for (var charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            var rows = RosterReader.read(new ByteArrayInputStream(csv.getBytes(charset)), "a.csv");
            assertThat(rows).hasSize(1);
            assertThat(rows.get(0).cell(RosterColumn.NAME)).isEqualTo("李建国");
            assertThat(rows.get(0).cell(RosterColumn.MOBILE)).isEqualTo("13800000001");
            assertThat(rows.get(0).number()).isEqualTo(2);
        }
    }

    @Test
    void a_missing_column_is_named() {
        assertThatThrownBy(() -> RosterReader.read(
                        new ByteArrayInputStream("姓名,手机\n李,1\n".getBytes(StandardCharsets.UTF_8)), "a.csv"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(Refusal::arguments)
                                .contains(List.of("公民身份号码"), List.of("电子社保卡号码")));
    }

    @Test
    void every_wrong_field_of_a_row_is_named_at_once() {
        var wrong = id("19800101", 1);
        var refusals = new ArrayList<Refusal>();
        var person = RosterReader.person(
                row("=1+1", wrong.substring(0, 17) + (wrong.endsWith("1") ? "2" : "1"), "138", ""),
                16,
                TODAY,
                refusals);
        assertThat(person).isEmpty();
        assertThat(refusals)
                .extracting(Refusal::field, Refusal::code)
                .containsExactly(
                        tuple("realName", "identity.name.format"),
                        tuple("citizenId", "identity.citizen_id.check_digit"),
                        tuple("mobile", "identity.mobile.format"),
                        tuple("socialCard", "training.roster.cell_empty"));
    }

    @Test
    void a_child_is_refused() {
        var refusals = new ArrayList<Refusal>();
        RosterReader.person(row("钱小小", id("20200404", 4), "13800000001", "CARD000001"), 16, TODAY, refusals);
        assertThat(refusals).extracting(Refusal::code).containsExactly("identity.citizen_id.too_young");
    }

    @Test
    void what_the_reader_could_not_take_refuses_the_row() {
        var refusals = new ArrayList<Refusal>();
        var person = RosterReader.person(
                new RosterRow(
                        5,
                        List.of("李建国", id("19800101", 1), "13800000001", "CARD000001", ""),
                        List.of(Refusal.of("shared.sheet.formula", "A"))),
                16,
                TODAY,
                refusals);
        assertThat(person).isEmpty();
        assertThat(refusals).extracting(Refusal::code).containsExactly("shared.sheet.formula");
    }

    @Test
    void the_second_of_two_same_people_is_refused_and_names_the_first() {
        var seen = new RosterDuplicates();
        var refusals = new ArrayList<Refusal>();
        var first = RosterReader.person(row("李建国", id("19800101", 1), "13800000001", "CARD000001"), 16, TODAY, refusals)
                .orElseThrow();
        assertThat(seen.add(first)).isEmpty();
        assertThat(seen.add(
                        new RosterPerson(9, first.realName(), first.citizenId(), first.socialCard(), first.mobile())))
                .extracting(Refusal::field, Refusal::arguments)
                .containsExactly(
                        tuple("citizenId", List.of("5")),
                        tuple("mobile", List.of("5")),
                        tuple("socialCard", List.of("5")));
    }

    private static RosterRow row(String... cells) {
        var all = new ArrayList<>(List.of(cells));
        all.add("");
        return new RosterRow(5, all, List.of());
    }

    private static String id(String birth, int sequence) {
        var seventeen = "990101" + birth + String.format("%03d", sequence);
        return seventeen + CitizenId.checkCharacter(seventeen);
    }
}
