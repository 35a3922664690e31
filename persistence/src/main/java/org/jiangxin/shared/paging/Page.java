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

    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(rows.stream().map(view).toList(), total, first);
    }
}
