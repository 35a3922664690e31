package org.jiangxin.integrity.provider;

import java.util.Collection;
import java.util.List;

/**
 * Raw rows that clues name as what they rest on (原始记录). Each feature brings those of its own, as it keeps them: without names and
 * numbers of persons, so that they may leave the platform.
 */
public interface ClueRecords {
    /** First part of its references, for example {@code ledger}. */
    String kind();

    /** Names of the columns, for machines. */
    List<String> columns();

    /** The rows with these public ids, in their order of time; a text for each column, empty when there is nothing. */
    List<List<String>> rows(Collection<String> publicIds);

    /** A value as text. */
    static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
