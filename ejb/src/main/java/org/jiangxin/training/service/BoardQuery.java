package org.jiangxin.training.service;

import java.util.Objects;
import org.jiangxin.shared.paging.PageRequest;

/**
 * What is asked of a board.
 *
 * @param text part of a name, or the last characters of a citizen id; null for all
 */
public record BoardQuery(String text, BoardFilter filter, BoardSort sort, boolean descending, PageRequest rows) {
    public BoardQuery {
        Objects.requireNonNull(filter);
        Objects.requireNonNull(sort);
        Objects.requireNonNull(rows);
    }

    boolean isSearch() {
        return text != null && !text.isBlank();
    }
}
