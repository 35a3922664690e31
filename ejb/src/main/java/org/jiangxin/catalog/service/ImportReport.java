package org.jiangxin.catalog.service;

import java.io.Serializable;
import java.util.List;

/**
 * What an uploaded standard came to. With a single problem nothing is changed: half a standard would show gaps that are none.
 *
 * @param columns titles of the file, for the list of problems
 * @param points read from the file
 */
public record ImportReport(List<String> columns, int points, List<RowProblem> problems) implements Serializable {
    public ImportReport {
        columns = List.copyOf(columns);
        problems = List.copyOf(problems);
    }

    public boolean isImported() {
        return problems.isEmpty();
    }
}
