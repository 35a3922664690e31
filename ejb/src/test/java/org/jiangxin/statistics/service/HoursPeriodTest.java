package org.jiangxin.statistics.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jiangxin.statistics.entity.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which days a list of hours shows, whatever stands in the address. */
class HoursPeriodTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @ParameterizedTest
    @CsvSource({
        "WEEK,,,WEEK,2026-11-23,2026-11-25",
        "MONTH,,,MONTH,2026-11-01,2026-11-25",
        ",,,MONTH,2026-11-01,2026-11-25",
        "NEVER,2026-01-01,2026-02-01,MONTH,2026-11-01,2026-11-25",
        "CUSTOM,,,MONTH,2026-11-01,2026-11-25",
        "CUSTOM,x,2026-13-01,MONTH,2026-11-01,2026-11-25",
        "CUSTOM,2026-10-03,2026-10-09,CUSTOM,2026-10-03,2026-10-09",
        "CUSTOM,2026-10-09,2026-10-03,CUSTOM,2026-10-03,2026-10-09",
        "CUSTOM,2026-11-20,,CUSTOM,2026-11-20,2026-11-25",
        "CUSTOM,,2026-11-20,CUSTOM,2026-11-20,2026-11-20",
        "CUSTOM,2026-12-24,2026-12-26,CUSTOM,2026-11-25,2026-11-25",
        "CUSTOM,2026-11-20,2026-12-26,CUSTOM,2026-11-20,2026-11-25"
    })
    void an_address_is_read_as_days(
            String preset, String from, String to, HoursPeriod.Preset read, LocalDate first, LocalDate last) {
        assertThat(HoursPeriod.read(preset, from, to, TODAY)).isEqualTo(new HoursPeriod(read, first, last, false));
    }

    @Test
    void more_than_a_year_is_shortened_to_its_newest_year() {
        assertThat(HoursPeriod.read("CUSTOM", "2020-01-01", "2026-10-31", TODAY))
                .isEqualTo(new HoursPeriod(
                        HoursPeriod.Preset.CUSTOM, LocalDate.of(2025, 10, 31), LocalDate.of(2026, 10, 31), true));
    }

    @Property
    void no_day_to_come_and_never_more_than_a_year(
            @ForAll @IntRange(min = -9_000, max = 9_000) int from,
            @ForAll @IntRange(min = -9_000, max = 9_000) int to) {
        var read = HoursPeriod.read(
                "CUSTOM", TODAY.plusDays(from).toString(), TODAY.plusDays(to).toString(), TODAY);

        assertThat(read.from()).isBeforeOrEqualTo(read.to());
        assertThat(read.to()).isBeforeOrEqualTo(TODAY);
        assertThat(read.from().datesUntil(read.to().plusDays(1)).count()).isLessThanOrEqualTo(HoursPeriod.MOST_DAYS);
    }

    @Test
    void the_address_of_a_period_is_read_as_the_same_period() {
        for (var preset : HoursPeriod.Preset.values()) {
            var read = HoursPeriod.read(preset.name(), "2026-10-03", "2026-10-09", TODAY);
            assertThat(read.preset()).isEqualTo(preset);
            assertThat(read.address())
                    .isEqualTo(
                            preset == HoursPeriod.Preset.CUSTOM
                                    ? "show=CUSTOM&from=2026-10-03&to=2026-10-09"
                                    : "show=" + preset);
        }
    }

    @Test
    void every_day_stands_there_and_the_total_is_their_sum() {
        var period = HoursPeriod.read("CUSTOM", "2026-10-03", "2026-10-05", TODAY);
        var days = InstitutionHours.everyDay(
                period,
                Map.of(
                        LocalDate.of(2026, 10, 3), Tally.ofStudy(10, 1, 2, 1),
                        LocalDate.of(2026, 10, 5), Tally.ofStudy(20, 0, 4, 3)));
        var view = HoursView.of("青石技校", null, period, days);

        assertThat(days).extracting(HoursDay::day).hasSize(3).isSorted();
        assertThat(days.get(1).isIdle()).isTrue();
        assertThat(view.creditedMillis()).isEqualTo(30);
        assertThat(view.pendingMillis()).isEqualTo(1);
        assertThat(view.uncountedMillis()).isEqualTo(6);
        assertThat(view.isIdle()).isFalse();
    }
}
