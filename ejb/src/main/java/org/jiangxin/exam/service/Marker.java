package org.jiangxin.exam.service;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jiangxin.exam.entity.ItemMark;

/** Marks objective questions: all points for exactly the right options, none for anything else. */
final class Marker {
    private Marker() {}

    static List<ItemMark> mark(long attemptId, Paper paper, Answers answers) {
        var marks = new ArrayList<ItemMark>();
        for (var item : paper.items()) {
            var chosen = answers.to(item.ref());
            var correct = !chosen.isEmpty() && new HashSet<>(chosen).equals(new HashSet<>(item.right()));
            marks.add(new ItemMark(
                    attemptId,
                    marks.size() + 1,
                    item.ref(),
                    item.questionId(),
                    item.knowledge(),
                    chosen.isEmpty() ? null : String.join(",", chosen),
                    correct,
                    item.points()));
        }
        return marks;
    }
}
