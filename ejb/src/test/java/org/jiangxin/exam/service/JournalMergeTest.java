package org.jiangxin.exam.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jiangxin.exam.entity.AnswerChange;
import org.jiangxin.exam.entity.AnswerEntry;
import org.jiangxin.exam.entity.Attempt;
import org.jiangxin.shared.crypto.HashChain;
import org.jiangxin.shared.error.Conflict;
import org.junit.jupiter.api.Test;

class JournalMergeTest {
    private final Attempt attempt = ExamSamples.running();
    private final List<AnswerEntry> journal = new ArrayList<>();

    @Property(tries = 300)
    void whatever_way_batches_arrive_the_journal_is_the_changes_as_first_made(
            @ForAll @IntRange(min = 1, max = 60) int changes, @ForAll long seed) {
        var server = new JournalMergeTest();
        var made = changes(changes);
        var random = new Random(seed);

        for (int i = 0; i < 80; i++) {
            server.receive(null, batch(made, random));
            assertThat(server.journal).hasSize(server.attempt.ackSeq());
            assertThat(server.changesStored()).isEqualTo(made.subList(0, server.attempt.ackSeq()));
        }
        // The page sends everything after the acknowledged number until nothing is left.
        server.receive(server.attempt.headHash(), made.subList(server.attempt.ackSeq(), made.size()));

        assertThat(server.changesStored()).isEqualTo(made);
        assertThat(JournalCheck.problems(server.attempt, server.journal)).isEmpty();
    }

    @Property(tries = 200)
    void a_change_that_differs_from_the_stored_one_is_a_fork_and_stores_nothing(
            @ForAll @IntRange(min = 1, max = 30) int changes, @ForAll @IntRange(min = 0, max = 29) int which) {
        var server = new JournalMergeTest();
        var made = changes(changes);
        server.receive(null, made);
        var victim = made.get(which % changes);
        var forged = new AnswerChange(victim.seq(), victim.itemRef(), List.of("forged"), victim.clientMillis());

        assertThatThrownBy(() -> server.receive(null, List.of(forged, change(changes + 1))))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict -> assertThat(conflict.refusal().code()).isEqualTo("exam.journal.fork"));
        assertThat(server.changesStored()).isEqualTo(made);
    }

    @Test
    void after_a_gap_nothing_is_taken() {
        receive(null, List.of(change(1), change(2), change(4), change(5)));

        assertThat(attempt.ackSeq()).isEqualTo(2);
    }

    @Test
    void a_number_used_twice_in_one_batch_must_say_the_same() {
        receive(null, List.of(change(1), change(1)));

        assertThat(attempt.ackSeq()).isEqualTo(1);
        assertThatThrownBy(() -> receive(
                        null,
                        List.of(
                                change(2),
                                new AnswerChange(
                                        2, "item", List.of("other"), change(2).clientMillis()))))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void a_batch_on_another_base_is_a_fork() {
        receive(HashChain.GENESIS, List.of(change(1), change(2)));
        var head = attempt.headHash();

        assertThatThrownBy(() -> receive(HashChain.GENESIS, List.of(change(3)))).isInstanceOf(Conflict.class);
        receive(head, List.of(change(3)));
        assertThat(attempt.ackSeq()).isEqualTo(3);
        // The acknowledgement was lost: the same batch with the base it had then.
        receive(head, List.of(change(3), change(4)));
        assertThat(attempt.ackSeq()).isEqualTo(4);
        receive(HashChain.GENESIS, List.of(change(1)));
        assertThat(attempt.ackSeq()).isEqualTo(4);
    }

    /** As the service does it. */
    private void receive(String baseHash, List<AnswerChange> sent) {
        var stored = JournalMerge.needsStored(attempt.ackSeq(), sent)
                ? journal.subList(JournalMerge.overlapFrom(sent) - 1, attempt.ackSeq())
                : List.<AnswerEntry>of();
        var accepted = new JournalMerge(attempt.ackSeq(), attempt.headHash(), stored).accept(baseHash, sent);
        for (var change : accepted) {
            var entry = new AnswerEntry(attempt.id(), change, 1, false, ExamSamples.START, attempt.headHash());
            journal.add(entry);
            attempt.advance(change.seq(), entry.entryHash());
        }
    }

    private List<AnswerChange> changesStored() {
        return journal.stream()
                .map(entry -> new AnswerChange(
                        entry.seq(),
                        entry.itemRef(),
                        List.of(entry.answer().orElse("").split(",")),
                        entry.clientMillis()))
                .toList();
    }

    private static List<AnswerChange> batch(List<AnswerChange> made, Random random) {
        int from = random.nextInt(made.size());
        int to = from + 1 + random.nextInt(made.size() - from);
        var batch = new ArrayList<>(made.subList(from, to));
        batch.removeIf(change -> random.nextInt(10) == 0);
        batch.addAll(batch.stream().filter(change -> random.nextInt(10) == 0).toList());
        Collections.shuffle(batch, random);
        return batch;
    }

    private static List<AnswerChange> changes(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(JournalMergeTest::change)
                .toList();
    }

    private static AnswerChange change(int seq) {
        return new AnswerChange(seq, "item" + seq % 7, List.of("option" + seq), 1_000L * seq);
    }
}
