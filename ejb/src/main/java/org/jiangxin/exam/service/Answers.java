package org.jiangxin.exam.service;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiangxin.exam.entity.AnswerEntry;

/** The answers a journal amounts to: for each question the last change that was not late. */
final class Answers {
    private final Map<String, List<String>> chosen = new LinkedHashMap<>();
    private int lateCount;

    /** @param journal in order */
    Answers(Collection<AnswerEntry> journal) {
        for (var entry : journal) {
            if (entry.isLate()) {
                lateCount++;
            } else {
                chosen.put(
                        entry.itemRef(),
                        entry.answer().map(text -> List.of(text.split(","))).orElse(List.of()));
            }
        }
    }

    /** References of the chosen options by question; a cleared answer is left out. */
    Map<String, List<String>> chosen() {
        var given = new LinkedHashMap<String, List<String>>();
        chosen.forEach((item, options) -> {
            if (!options.isEmpty()) {
                given.put(item, options);
            }
        });
        return given;
    }

    List<String> to(String itemRef) {
        return chosen.getOrDefault(itemRef, List.of());
    }

    int answered() {
        return chosen().size();
    }

    int lateCount() {
        return lateCount;
    }
}
