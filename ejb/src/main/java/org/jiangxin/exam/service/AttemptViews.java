package org.jiangxin.exam.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jiangxin.exam.entity.Attempt;

/** Turns attempts and papers into what their page may see. */
final class AttemptViews {
    private AttemptViews() {}

    /** @param items whether the questions are shown */
    static AttemptView of(
            Attempt attempt,
            String enrolmentPublicId,
            Paper paper,
            Answers answers,
            Receipt receipt,
            boolean items,
            Instant now) {
        return new AttemptView(
                attempt.publicId(),
                enrolmentPublicId,
                attempt.attemptNumber(),
                attempt.status().name(),
                attempt.writerEpoch(),
                paper.title(),
                paper.durationMinutes(),
                paper.fullScore(),
                paper.passScore(),
                attempt.startedAt(),
                attempt.deadlineAt(),
                attempt.remaining(now).toMillis(),
                now,
                attempt.ackSeq(),
                attempt.headHash(),
                attempt.paperHash(),
                items ? items(paper) : List.of(),
                answers.chosen(),
                receipt);
    }

    private static List<AttemptView.Item> items(Paper paper) {
        var items = new ArrayList<AttemptView.Item>();
        for (var item : paper.items()) {
            items.add(new AttemptView.Item(
                    item.ref(), items.size() + 1, item.kind().name(), item.stem(), item.points(), options(item)));
        }
        return items;
    }

    /** The options without their marks of right and wrong. */
    static List<AttemptView.Option> options(Paper.Item item) {
        return item.options().stream()
                .map(option -> new AttemptView.Option(option.ref(), option.text()))
                .toList();
    }
}
