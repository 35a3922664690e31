package org.jiangxin.exam.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jiangxin.exam.entity.AnswerChange;
import org.jiangxin.exam.entity.AnswerEntry;
import org.jiangxin.exam.entity.Attempt;
import org.jiangxin.shared.crypto.HashChain;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JournalCheckTest {
    private final Attempt attempt = ExamSamples.running();
    private final List<AnswerEntry> journal = new ArrayList<>();

    @BeforeEach
    void write() {
        for (int seq = 1; seq <= 5; seq++) {
            var entry = entry(seq, "a");
            journal.add(entry);
            attempt.advance(seq, entry.entryHash());
        }
    }

    @Test
    void an_untouched_journal_is_intact() {
        assertThat(JournalCheck.problems(attempt, journal)).isEmpty();
        attempt.submit("key", ExamSamples.START);
        assertThat(JournalCheck.problems(attempt, journal)).isEmpty();
    }

    @Test
    void a_changed_field_is_named_with_its_row() throws ReflectiveOperationException {
        var answer = AnswerEntry.class.getDeclaredField("answer");
        answer.setAccessible(true);
        answer.set(journal.get(2), "b");

        assertThat(JournalCheck.problems(attempt, journal))
                .singleElement()
                .asString()
                .contains("seq 3");
    }

    @Test
    void a_removed_entry_is_named() {
        journal.remove(2);

        assertThat(JournalCheck.problems(attempt, journal))
                .anySatisfy(problem -> assertThat(problem).contains("seq 4 follows seq 2"));
    }

    @Test
    void a_tail_that_was_cut_off_shows_on_the_attempt() {
        journal.remove(4);

        assertThat(JournalCheck.problems(attempt, journal))
                .singleElement()
                .asString()
                .contains("acknowledges seq 5")
                .contains("ends at seq 4");
    }

    @Test
    void a_journal_written_anew_does_not_fit_the_attempt() {
        journal.clear();
        for (int seq = 1; seq <= 5; seq++) {
            journal.add(entry(seq, "forged"));
        }

        assertThat(JournalCheck.problems(attempt, journal))
                .singleElement()
                .asString()
                .contains("another hash");
    }

    private AnswerEntry entry(int seq, String option) {
        var head = journal.isEmpty()
                ? HashChain.GENESIS
                : journal.get(journal.size() - 1).entryHash();
        return new AnswerEntry(
                attempt.id(),
                new AnswerChange(seq, "item" + seq, List.of(option), seq),
                1,
                false,
                ExamSamples.START.plusSeconds(seq),
                head);
    }
}
