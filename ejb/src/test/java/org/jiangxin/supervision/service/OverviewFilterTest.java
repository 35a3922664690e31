package org.jiangxin.supervision.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import org.jiangxin.statistics.entity.ClassSelection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an address narrows an overview to, and that it is found again by it. */
class OverviewFilterTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Test
    void nothing_asked_is_this_year_and_all_classes() {
        var read = OverviewFilter.read(null, null, "", " ", null, TODAY);
        assertThat(read).isEqualTo(OverviewFilter.USUAL);
        assertThat(read.firstDay(TODAY)).isEqualTo("2026-01-01");
        assertThat(read.lastDay(TODAY)).isEqualTo(TODAY);
        assertThat(read.isNarrowed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03,2026-05,2026-03-01,2026-05-31",
        "2026-05,2026-03,2026-03-01,2026-05-31",
        "2024-02,2024-02,2024-02-01,2024-02-29",
        "2026-10,,2026-10-01,2026-11-30",
        ",2026-10,2026-10-01,2026-10-31",
        "2027-02,,2027-02-01,2027-02-28"
    })
    void chosen_months_are_whole_months(String from, String to, LocalDate first, LocalDate last) {
        var read = OverviewFilter.read("ALL", from, to, null, null, TODAY);
        assertThat(read.isChosenMonths()).isTrue();
        assertThat(read.firstDay(TODAY)).isEqualTo(first);
        assertThat(read.lastDay(TODAY)).isEqualTo(last);
        assertThat(read.isEverything()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"6-18-02-0", "' or '1'='1", "%", "6-18-02-04x", "ALL", "\u0000"})
    void what_is_no_code_narrows_nothing(String text) {
        assertThat(OverviewFilter.read("YEAR", "x", "1999-12", text, text.toLowerCase(), TODAY))
                .isEqualTo(OverviewFilter.USUAL);
    }

    @Test
    void its_address_is_read_as_the_same() {
        for (var asked : new OverviewFilter[] {
            OverviewFilter.USUAL,
            OverviewFilter.USUAL.with(Period.ALL),
            new OverviewFilter(
                    Period.MONTH,
                    YearMonth.of(2026, 1),
                    YearMonth.of(2026, 3),
                    new ClassSelection("6-18-02-04", "RURAL"))
        }) {
            var parts = new HashMap<String, String>();
            for (var part : asked.address().split("&")) {
                parts.put(part.split("=")[0], part.split("=")[1]);
            }
            assertThat(OverviewFilter.read(
                            parts.get("period"),
                            parts.get("from"),
                            parts.get("to"),
                            parts.get("occupation"),
                            parts.get("group"),
                            TODAY))
                    .isEqualTo(asked);
        }
    }

    @Test
    void another_period_lets_go_of_chosen_months_and_keeps_the_classes() {
        var narrowed = OverviewFilter.read("YEAR", "2026-01", "2026-03", "6-18-02-04", "RURAL", TODAY);
        var whole = narrowed.with(Period.ALL);
        assertThat(whole.isChosenMonths()).isFalse();
        assertThat(whole.classes()).isEqualTo(narrowed.classes());
        assertThat(whole.isNarrowed()).isTrue();
    }
}
