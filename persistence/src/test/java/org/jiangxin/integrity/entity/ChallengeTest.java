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
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jiangxin.shared.error.IllegalTransition;
import org.junit.jupiter.api.Test;

class ChallengeTest {
    private static final List<String> WORDS = List.of("面罩", "手套", "接地", "电缆", "清场", "通风", "看火", "断电");
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
