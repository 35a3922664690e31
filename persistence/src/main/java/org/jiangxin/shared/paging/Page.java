package org.jiangxin.shared.paging;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param rows the rows of this page, in order
 * @param total rows of the whole list
 * @param first index of the first row, from 0
 */
public record Page<T>(List<T> rows, long total, int first) {
    public Page {
        rows = List.copyOf(rows);
    }

    /** The wanted part of a list that is small enough to be in memory as a whole. */
    public static <T> Page<T> cut(List<T> all, PageRequest wanted) {
        var from = Math.min(wanted.first(), all.size());
        return new Page<>(all.subList(from, Math.min(from + wanted.size(), all.size())), all.size(), from);
    }

    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(rows.stream().map(view).toList(), total, first);
    }
}
