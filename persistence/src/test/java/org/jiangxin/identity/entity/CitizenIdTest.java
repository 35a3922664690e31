package org.jiangxin.identity.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jiangxin.shared.error.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CitizenIdTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @ValueSource(strings = {"34052419800101001X", "53010219200508011X", "11010519491231002X", " 34052419800101001x "})
    void numbers_of_the_standard_are_valid(String text) {
        assertThat(new CitizenId(text).value()).hasSize(18).endsWith("X");
    }

    @Property
    void one_mistyped_digit_is_always_noticed(
            @ForAll @IntRange(max = 999) int sequence,
            @ForAll @IntRange(max = 16) int place,
            @ForAll @IntRange(min = 1, max = 9) int change) {
        var first17 = "99010119750304" + "%03d".formatted(sequence);
        var right = first17 + CitizenId.checkCharacter(first17);
        var wrongDigit = (char) ('0' + (right.charAt(place) - '0' + change) % 10);
        var wrong = right.substring(0, place) + wrongDigit + right.substring(place + 1);

        assertThat(new CitizenId(right).isDemo()).isTrue();
        assertThatThrownBy(() -> new CitizenId(wrong)).isInstanceOf(Refused.class);
    }

    @Test
    void a_date_that_does_not_exist_is_refused() {
        var first17 = "99010119750230001";
        assertThatThrownBy(() -> new CitizenId(first17 + CitizenId.checkCharacter(first17)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.has("identity.citizen_id.date"))
                                .isTrue());
    }

    @Test
    void age_counts_from_the_birthday_on() {
        assertThat(born("20101124").ageOn(TODAY)).isEqualTo(16);
        assertThat(born("20101125").ageOn(TODAY)).isEqualTo(15);
    }

    @Test
    void the_day_before_the_sixteenth_birthday_is_too_young() {
        assertThatThrownBy(() -> born("20101125").requireAge(16, TODAY))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.has("identity.citizen_id.too_young"))
                                .isTrue());
        assertThat(born("20101124").requireAge(16, TODAY)).isNotNull();
    }

    @Test
    void a_birth_ahead_is_refused() {
        assertThatThrownBy(() -> born("20271124").requireAge(16, TODAY))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.has("identity.citizen_id.future"))
                                .isTrue());
    }

    @Test
    void text_form_is_masked() {
        assertThat(born("19750304").toString())
                .isEqualTo("990***********" + born("19750304").value().substring(14));
    }

    private static CitizenId born(String birth) {
        var first17 = "990101" + birth + "001";
        return new CitizenId(first17 + CitizenId.checkCharacter(first17));
    }
}
