package org.jiangxin.catalog.service;

import java.io.Serializable;
import java.util.List;
import org.jiangxin.shared.error.Refusal;

/**
 * Why a row of an uploaded file was not taken.
 *
 * @param number as the spreadsheet program shows it
 * @param cells what stood there, to be given back beside the reasons
 */
public record RowProblem(int number, List<String> cells, List<Refusal> refusals) implements Serializable {
    public RowProblem {
        cells = List.copyOf(cells);
        refusals = List.copyOf(refusals);
    }
}
