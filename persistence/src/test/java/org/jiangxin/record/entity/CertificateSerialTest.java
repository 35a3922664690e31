package org.jiangxin.record.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jiangxin.shared.error.Refused;
import org.junit.jupiter.api.Test;

class CertificateSerialTest {
    @Test
    void a_serial_is_region_year_number_and_check_character() {
        assertThat(CertificateSerial.of("990000", 2026, 41).value()).matches("JX-990000-2026-0000041[\\dX]");
    }

    @Test
    void what_people_type_becomes_the_printed_form() {
        var printed = CertificateSerial.of("990000", 2026, 41).value();
        assertThat(new CertificateSerial(printed.toLowerCase().replace("-", "—")).value())
                .isEqualTo(printed);
        assertThat(new CertificateSerial(" " + printed.replace("-", "") + " ").value())
                .isEqualTo(printed);
        assertThat(new CertificateSerial(printed.replace("JX", "ＪＸ").replace("2026", "２０２６")).value())
                .isEqualTo(printed);
    }

    @Property
    void one_wrong_digit_is_found(
            @ForAll @LongRange(min = 1, max = 9_999_999) long number,
            @ForAll @IntRange(min = 0, max = 17) int place,
            @ForAll @IntRange(min = 1, max = 9) int shift) {
        var printed = CertificateSerial.of("990000", 2026, number).value();
        var digits = printed.substring(3).replace("-", "").toCharArray();
        if (digits[place] == 'X') {
            return;
        }
        digits[place] = (char) ('0' + (digits[place] - '0' + shift) % 10);
        assertThatThrownBy(() -> new CertificateSerial("JX" + new String(digits)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals().get(0).code()).isEqualTo("record.serial.check"));
    }

    @Property
    void two_swapped_neighbours_are_found(
            @ForAll @LongRange(min = 1, max = 9_999_999) long number, @ForAll @IntRange(min = 0, max = 15) int place) {
        var printed = CertificateSerial.of("990000", 2026, number).value();
        var digits = printed.substring(3).replace("-", "").toCharArray();
        if (digits[place] == digits[place + 1]) {
            return;
        }
        var kept = digits[place];
        digits[place] = digits[place + 1];
        digits[place + 1] = kept;
        assertThatThrownBy(() -> new CertificateSerial("JX" + new String(digits)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void another_form_is_refused_as_such() {
        assertThatThrownBy(() -> new CertificateSerial("DA-1"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals().get(0).code()).isEqualTo("record.serial.format"));
    }
}
