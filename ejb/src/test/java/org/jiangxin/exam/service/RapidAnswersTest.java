package org.jiangxin.exam.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jiangxin.exam.entity.AnswerChange;
import org.jiangxin.exam.entity.AnswerEntry;
import org.jiangxin.shared.crypto.HashChain;
import org.junit.jupiter.api.Test;

class RapidAnswersTest {
    private final Paper paper = ExamSamples.paper(40);

    @Test
    void forty_answers_in_twenty_seconds_are_rapid() {
        assertThat(seen(40, Duration.ofMillis(500), Duration.ofMillis(500))).isTrue();
    }

    @Test
    void a_page_that_lies_about_its_pace_does_not_stretch_the_server_clock() {
        assertThat(seen(40, Duration.ofMinutes(1), Duration.ofMillis(500))).isTrue();
    }

    @Test
    void answers_saved_up_and_then_clicked_through_are_rapid_by_the_clock_of_the_page() {
        assertThat(seen(40, Duration.ofMillis(300), Duration.ofSeconds(30))).isTrue();
    }

    @Test
    void a_learner_who_reads_is_not_rapid() {
        assertThat(seen(40, Duration.ofSeconds(12), Duration.ofSeconds(12))).isFalse();
    }

    @Test
    void a_few_answers_say_nothing() {
        assertThat(seen(4, Duration.ofMillis(10), Duration.ofMillis(10))).isFalse();
        assertThat(seen(0, Duration.ZERO, Duration.ZERO)).isFalse();
    }

    private boolean seen(int answers, Duration pagePace, Duration serverPace) {
        var journal = new ArrayList<AnswerEntry>();
        for (int i = 1; i <= answers; i++) {
            var item = paper.items().get(i - 1);
            var change = new AnswerChange(
                    i,
                    item.ref(),
                    List.of(item.options().get(0).ref()),
                    pagePace.multipliedBy(i).toMillis());
            journal.add(new AnswerEntry(
                    1, change, 1, false, ExamSamples.START.plus(serverPace.multipliedBy(i)), HashChain.GENESIS));
        }
        return new RapidAnswers(paper).seenIn(journal, ExamSamples.START);
    }
}
