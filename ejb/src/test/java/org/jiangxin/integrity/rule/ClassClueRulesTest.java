package org.jiangxin.integrity.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jiangxin.integrity.provider.ClueRule;
import org.jiangxin.integrity.provider.Limits;
import org.jiangxin.integrity.provider.Suspicion;
import org.jiangxin.integrity.repository.ClassTraces.Held;
import org.jiangxin.integrity.repository.ClassTraces.Planned;
import org.junit.jupiter.api.Test;

class ClassClueRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final int NINE = 540;
    private static final int TEN = 600;
    private static final int ELEVEN = 660;

    @Test
    void a_class_of_exactly_the_capacity_is_none_and_one_more_is() {
        assertThat(rooms(List.of(held(1, NINE, ELEVEN)), Map.of(1L, 60L))).isEmpty();
        assertThat(rooms(List.of(held(1, NINE, ELEVEN)), Map.of(1L, 61L)))
                .singleElement()
                .satisfies(found -> assertThat(found.facts())
                        .containsEntry("practiceAt", "09:00")
                        .containsEntry("inPractice", "61")
                        .containsEntry("capacity", "60"));
    }

    @Test
    void two_classes_at_one_time_are_added_and_one_after_the_other_are_not() {
        var people = Map.of(1L, 40L, 2L, 40L);
        assertThat(rooms(List.of(held(1, NINE, TEN), held(2, TEN, ELEVEN)), people))
                .isEmpty();
        assertThat(rooms(List.of(held(1, NINE, ELEVEN), held(2, TEN, ELEVEN)), people))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.classId()).as("the one that came last").isEqualTo(2L);
                    assertThat(found.facts()).containsEntry("practiceAt", "10:00");
                    assertThat(found.references()).hasSize(2);
                });
    }

    @Test
    void a_class_in_two_rooms_at_once_has_its_people_once() {
        assertThat(rooms(List.of(held(1, NINE, ELEVEN), held(1, NINE, ELEVEN)), Map.of(1L, 60L)))
                .isEmpty();
    }

    @Test
    void a_class_as_approved_is_none() {
        assertThat(plan(new Planned(1, 30, 40 * 45 * 60, 45, 40, 40, 40), 30, 0, 40 * 45))
                .isEmpty();
        assertThat(plan(new Planned(1, 30, 40 * 45 * 60, 45, 0, 40, 0), 30, 0, 0))
                .as("without practice there is no share of theory")
                .isEmpty();
        assertThat(plan(new Planned(1, 30, 40 * 45 * 60, 45, 0, null, null), 30, 0, 0))
                .as("a class of the platform has no project")
                .isEmpty();
    }

    @Test
    void one_more_than_approved_and_one_hour_less_are_found() {
        assertThat(plan(new Planned(1, 30, 40 * 45 * 60, 45, 0, 40, 0), 31, 0, 0))
                .extracting(found -> found.facts().get("standard"))
                .containsExactly("MORE_THAN_APPROVED");
        assertThat(plan(new Planned(1, 30, 39 * 45 * 60, 45, 0, 40, 0), 30, 0, 0))
                .singleElement()
                .satisfies(found -> assertThat(found.facts())
                        .containsEntry("standard", "HOURS_SHORT")
                        .containsEntry("actual", "39")
                        .containsEntry("expected", "40"));
        assertThat(plan(new Planned(1, 30, 40 * 45 * 60, 45, 39, 40, 40), 30, 0, 39 * 45))
                .extracting(found -> found.facts().get("standard"))
                .containsExactly("PRACTICE_SHORT");
    }

    @Test
    void theory_counts_from_forty_to_sixty_percent_with_the_ends() {
        assertThat(share(40, 60)).isEmpty();
        assertThat(share(60, 40)).isEmpty();
        assertThat(share(39, 61)).hasSize(1);
        assertThat(share(61, 39))
                .singleElement()
                .satisfies(found ->
                        assertThat(found.facts()).containsEntry("actual", "61").containsEntry("expected", "40–60"));
    }

    @Test
    void theory_in_the_timetable_counts_where_it_is_more_than_the_class_asks_for() {
        assertThat(plan(new Planned(1, 30, 600, 45, 2, null, null), 30, 90, 90)).isEmpty();
    }

    private static List<Suspicion> share(int theory, int practice) {
        return plan(new Planned(1, 30, theory * 45 * 60, 45, practice, theory, practice), 30, 0, practice * 45L);
    }

    private static List<Suspicion> plan(Planned plan, long people, long online, long practice) {
        return judge(new ClassOffPlan(), new ClassAsHeld(plan, people, online, practice));
    }

    private static List<Suspicion> rooms(List<Held> held, Map<Long, Long> people) {
        return judge(new ClassBeyondMeans(), new RoomsOfDay(DAY, 7, 60, held, people));
    }

    private static Held held(long classId, int starts, int ends) {
        return new Held("s" + classId + "-" + starts, 7, classId, starts, ends, 60);
    }

    private static <T> List<Suspicion> judge(ClueRule<T> rule, T seen) {
        return rule.judge(seen, new Limits(rule.limits()));
    }
}
