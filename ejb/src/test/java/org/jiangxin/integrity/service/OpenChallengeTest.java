package org.jiangxin.integrity.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jiangxin.course.service.CheckQuestion;
import org.jiangxin.integrity.entity.Challenge;
import org.jiangxin.integrity.entity.ChallengeBoard;
import org.jiangxin.integrity.entity.ChallengePurpose;
import org.junit.jupiter.api.Test;

/** What leaves the server about a check (ATK-18). */
class OpenChallengeTest {
    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");
    private static final List<String> ANSWERS = List.of("甲", "乙", "丙", "丁", "戊", "己");

    /** Nothing can tell what is the same whichever answer is right. */
    @Property
    void what_is_shown_does_not_depend_on_the_right_answer(
            @ForAll long seed, @ForAll @IntRange(max = 5) int one, @ForAll @IntRange(max = 5) int other)
            throws ReflectiveOperationException {
        var shown = shown(seed, one);
        var twin = shown(seed, other);

        assertThat(shown).usingRecursiveComparison().ignoringFields("publicId").isEqualTo(twin);
    }

    @Test
    void nothing_else_is_shown() {
        assertThat(names(OpenChallenge.class))
                .containsExactly("id", "publicId", "kind", "asked", "tiles", "deadlineAt", "moreTimeAllowed");
        assertThat(names(ChallengeBoard.Tile.class)).containsExactly("ref", "text");
    }

    @Test
    void a_question_that_is_printed_does_not_say_what_is_right() {
        var printed = new CheckQuestion(42, "几米？", List.of("十米", "五米"), 0).toString();
        assertThat(printed).doesNotContain("十米").doesNotContain("right").doesNotContain("几米");
    }

    private static List<String> names(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    private static OpenChallenge shown(long seed, int right) throws ReflectiveOperationException {
        var number = new AtomicInteger();
        var board = ChallengeBoard.ask(
                "哪一个？", ANSWERS, right, new Random(seed), () -> "r" + number.incrementAndGet() + "-");
        var challenge = new Challenge(1, 2, 3, ChallengePurpose.RANDOM, board, 1000, Challenge.TIME, NOW);
        var id = Challenge.class.getDeclaredField("id");
        id.setAccessible(true);
        id.set(challenge, 7L);
        return OpenChallenge.of(challenge);
    }
}
