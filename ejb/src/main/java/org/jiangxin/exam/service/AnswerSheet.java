package org.jiangxin.exam.service;

import java.util.HashMap;
import java.util.Map;
import org.jiangxin.exam.entity.AnswerChange;

/**
 * Which answers a paper takes: the references of its questions and their options, as bits and without a word of text, small
 * enough to keep for every running attempt.
 */
final class AnswerSheet {
    private final Map<Long, Line> lines = new HashMap<>();

    /** Options of one question. */
    private record Line(boolean several, long[] options) {
        boolean has(String ref) {
            var bits = ItemRef.bits(ref);
            if (bits.isEmpty()) {
                return false;
            }
            for (var option : options) {
                if (option == bits.getAsLong()) {
                    return true;
                }
            }
            return false;
        }
    }

    AnswerSheet(Paper paper) {
        for (var item : paper.items()) {
            var options = item.options().stream()
                    .mapToLong(option -> bits(option.ref()))
                    .toArray();
            lines.put(bits(item.ref()), new Line(item.kind().allowsSeveral(), options));
        }
    }

    private static long bits(String ref) {
        return ItemRef.bits(ref).orElseThrow(() -> new IllegalArgumentException("reference on a paper"));
    }

    /** Is it an answer to a question of this paper, with options of that question, no more of them than its kind allows? */
    boolean takes(AnswerChange change) {
        var bits = ItemRef.bits(change.itemRef());
        var line = bits.isEmpty() ? null : lines.get(bits.getAsLong());
        return line != null
                && (line.several() || change.chosen().size() <= 1)
                && change.chosen().stream().allMatch(line::has);
    }
}
