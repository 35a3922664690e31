package org.jiangxin.integrity.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jiangxin.shared.error.IllegalTransition;
import org.junit.jupiter.api.Test;

class ChallengeTest {
    private static final List<String> WORDS = List.of("面罩", "手套", "接地", "电缆", "清场", "通风", "看火", "断电");
    private static final String STEM = "焊机没有接地, 怎么办？";
    private static final List<String> ANSWERS = List.of("不开机", "先焊, 后接", "比例 1:2", "戴手套");
    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

    @Property
    void a_board_shows_each_character_once_and_hides_the_asked_ones_among_others(@ForAll long seed) {
        var number = new AtomicInteger();
        var board = ChallengeBoard.draw(WORDS, new Random(seed), () -> "r" + number.incrementAndGet());

        assertThat(board.asked()).hasSize(ChallengeBoard.ASKED).doesNotHaveDuplicates();
        assertThat(board.tiles()).hasSize(ChallengeBoard.TILES);
        assertThat(board.tiles()).extracting(ChallengeBoard.Tile::text).doesNotHaveDuplicates();
        for (var place = 0; place < ChallengeBoard.ASKED; place++) {
            var ref = board.rightRefs().get(place);
            var text = board.asked().get(place);
            assertThat(board.tiles()).contains(new ChallengeBoard.Tile(ref, text));
        }
    }

    @Test
    void boards_differ_from_one_another() {
        var asked = new HashSet<List<String>>();
        for (var seed = 0; seed < 50; seed++) {
            asked.add(ChallengeBoard.draw(WORDS, new Random(seed), () -> "r").asked());
        }
        assertThat(asked).hasSizeGreaterThan(20);
    }

    @Test
    void the_right_answer_in_time_passes_and_there_is_one_try() {
        var challenge = challenge();
        var right = right(challenge);

        assertThat(challenge.answer(right, NOW.plusSeconds(5))).isEqualTo(ChallengeStatus.PASSED);
        assertThatThrownBy(() -> challenge.answer(right, NOW.plusSeconds(6))).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void the_right_characters_in_another_order_are_wrong() {
        var challenge = challenge();
        var turned = new ArrayList<>(right(challenge));
        Collections.swap(turned, 0, 1);

        assertThat(challenge.answer(turned, NOW.plusSeconds(5))).isEqualTo(ChallengeStatus.WRONG);
    }

    @Test
    void even_the_right_answer_is_refused_when_no_person_is_so_fast() {
        var challenge = challenge();

        assertThat(challenge.answer(right(challenge), NOW.plusMillis(799))).isEqualTo(ChallengeStatus.TOO_FAST);
    }

    @Test
    void the_right_answer_after_the_deadline_is_a_miss() {
        var challenge = challenge();

        assertThat(challenge.answer(right(challenge), NOW.plusSeconds(61))).isEqualTo(ChallengeStatus.EXPIRED);
    }

    @Test
    void more_time_is_given_once_and_only_in_time() {
        var challenge = challenge();

        assertThat(challenge.giveMoreTime(NOW.plusSeconds(30))).isTrue();
        assertThat(challenge.deadlineAt()).isEqualTo(NOW.plusSeconds(120));
        assertThat(challenge.giveMoreTime(NOW.plusSeconds(40))).isFalse();
        assertThat(challenge().giveMoreTime(NOW.plusSeconds(61))).isFalse();
    }

    @Property
    void a_question_shows_every_answer_and_nothing_in_it_depends_on_the_right_one(
            @ForAll long seed, @ForAll @IntRange(max = 3) int one, @ForAll @IntRange(max = 3) int other) {
        var board = question(seed, one);
        var twin = question(seed, other);

        assertThat(board.tiles()).isEqualTo(twin.tiles());
        assertThat(board.asked()).isEqualTo(twin.asked()).containsExactly(STEM);
        assertThat(board.tiles()).extracting(ChallengeBoard.Tile::text).containsExactlyInAnyOrderElementsOf(ANSWERS);
        assertThat(board.tiles()).extracting(ChallengeBoard.Tile::ref).doesNotHaveDuplicates();
        assertThat(board.tiles())
                .contains(new ChallengeBoard.Tile(board.rightRefs().get(0), ANSWERS.get(one)));
    }

    @Test
    void the_right_answer_stands_in_every_place_alike() {
        var places = new ArrayList<>(Collections.nCopies(ANSWERS.size(), 0));
        var random = new Random(1);
        for (var i = 0; i < 2000; i++) {
            var board = ChallengeBoard.ask(STEM, ANSWERS, 0, random, numbers());
            var place = board.tiles()
                    .indexOf(new ChallengeBoard.Tile(board.rightRefs().get(0), ANSWERS.get(0)));
            places.set(place, places.get(place) + 1);
        }
        assertThat(places).allSatisfy(times -> assertThat(times).isBetween(400, 600));
    }

    @Test
    void answers_with_commas_and_colons_stay_whole() {
        var asked = asked(question(7, 2));
        assertThat(asked.asked()).containsExactly(STEM);
        assertThat(asked.tiles()).isEqualTo(question(7, 2).tiles());
    }

    @Test
    void a_question_is_answered_by_exactly_the_right_reference() {
        var right = question(7, 2).rightRefs().get(0);
        var wrong = question(7, 1).rightRefs().get(0);

        assertThat(asked(question(7, 2)).answer(List.of(right), NOW.plusSeconds(5)))
                .isEqualTo(ChallengeStatus.PASSED);
        for (var picks :
                List.of(List.of(wrong), List.<String>of(), List.of(""), List.of(right, right), List.of(right, wrong))) {
            assertThat(asked(question(7, 2)).answer(picks, NOW.plusSeconds(5)))
                    .as("%s", picks)
                    .isEqualTo(ChallengeStatus.WRONG);
        }
        assertThat(asked(question(7, 2)).answer(List.of(right), NOW.plusSeconds(61)))
                .isEqualTo(ChallengeStatus.EXPIRED);
    }

    @Test
    void a_long_question_takes_longer_to_read() {
        var longest = "题".repeat(120);
        var board = ChallengeBoard.ask(longest, ANSWERS, 0, new Random(1), numbers());
        var right = board.rightRefs();

        assertThat(asked(board).answer(right, NOW.plusMillis(2999))).isEqualTo(ChallengeStatus.TOO_FAST);
        assertThat(asked(board).answer(right, NOW.plusMillis(3000))).isEqualTo(ChallengeStatus.PASSED);
        var shorter = question(7, 0);
        assertThat(asked(shorter).answer(shorter.rightRefs(), NOW.plusMillis(799)))
                .isEqualTo(ChallengeStatus.TOO_FAST);
        assertThat(asked(shorter).answer(shorter.rightRefs(), NOW.plusMillis(800)))
                .isEqualTo(ChallengeStatus.PASSED);
    }

    private static ChallengeBoard question(long seed, int right) {
        return ChallengeBoard.ask(STEM, ANSWERS, right, new Random(seed), numbers());
    }

    private static Supplier<String> numbers() {
        var number = new AtomicInteger();
        return () -> "r" + number.incrementAndGet();
    }

    private static Challenge asked(ChallengeBoard board) {
        return new Challenge(1, 2, 3, ChallengePurpose.RANDOM, board, 1000, Challenge.TIME, NOW);
    }

    private static Challenge challenge() {
        var number = new AtomicInteger();
        var board = ChallengeBoard.draw(WORDS, new Random(7), () -> "r" + number.incrementAndGet());
        return new Challenge(1, 2, 3, ChallengePurpose.RANDOM, board, 1000, Challenge.TIME, NOW);
    }

    private static List<String> right(Challenge challenge) {
        return challenge.asked().stream()
                .map(text -> challenge.tiles().stream()
                        .filter(tile -> tile.text().equals(text))
                        .findFirst()
                        .orElseThrow()
                        .ref())
                .toList();
    }
}
