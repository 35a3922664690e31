package org.jiangxin.statistics.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jiangxin.statistics.service.HoursDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bars are as long as their hours say, and no study gets lost when days become weeks or months. */
class HoursDrawingTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final long HOUR = 45 * 60_000L;

    @ParameterizedTest
    @CsvSource({"1,DAY,1", "45,DAY,45", "46,WEEK,7", "200,WEEK,29", "201,MONTH,7", "366,MONTH,13"})
    void days_become_weeks_and_months_and_lose_nothing(int count, HoursColumns.Unit unit, int columns) {
        var days = days(count);
        var made = HoursColumns.of(days);

        assertThat(HoursColumns.unit(days)).isEqualTo(unit);
        assertThat(made).hasSize(columns);
        assertThat(made.stream().mapToLong(StudyColumn::creditedMillis).sum())
                .isEqualTo(days.stream().mapToLong(HoursDay::creditedMillis).sum());
        assertThat(made.stream().mapToLong(StudyColumn::uncountedMillis).sum()).isEqualTo(count * 3L);
        assertThat(made.stream().filter(column -> !column.label().isEmpty())).hasSizeBetween(1, 6);
    }

    @Test
    void a_bar_stands_on_its_line_and_its_parts_on_each_other() {
        var drawing = StudyDrawing.of(
                List.of(new StudyColumn("a", 4 * HOUR, 0, 0), new StudyColumn("b", 2 * HOUR, HOUR, HOUR)));

        assertThat(drawing.lines()).extracting(StudyDrawing.Line::text).containsExactly("0", "1", "2", "3", "4");
        assertThat(drawing.width()).isEqualTo("33.50%");
        var whole = drawing.bars().get(0);
        assertThat(whole.credited()).isEqualTo(new StudyDrawing.Part("12.0", "144.0"));
        assertThat(whole.textX()).isEqualTo("25.00%");
        var parted = drawing.bars().get(1);
        assertThat(parted.credited()).isEqualTo(new StudyDrawing.Part("84.0", "72.0"));
        assertThat(parted.pending()).isEqualTo(new StudyDrawing.Part("48.0", "36.0"));
        assertThat(parted.uncounted()).isEqualTo(new StudyDrawing.Part("12.0", "36.0"));
    }

    @Test
    void nothing_is_drawn_as_nothing() {
        assertThat(StudyDrawing.of(List.of()).bars()).isEmpty();
        assertThat(StudyDrawing.of(List.of(new StudyColumn("", 0, 0, 0)))
                        .bars()
                        .get(0)
                        .credited())
                .isEqualTo(new StudyDrawing.Part("156.0", "0.0"));
    }

    @ParameterizedTest
    @CsvSource({"0,1", "0.1,0.25", "0.3,0.5", "0.6,1", "1,1", "1.2,2", "3,5", "6,10", "99,100", "101,200"})
    void the_grid_has_round_steps(double least, double step) {
        assertThat(StudyDrawing.step(least)).isEqualTo(step);
    }

    private static List<HoursDay> days(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new HoursDay(FIRST.plusDays(i), i, 0, 3, 1))
                .toList();
    }
}
