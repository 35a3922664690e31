package org.jiangxin.exam.service;

import java.util.List;

/**
 * What the verification of an answer journal found.
 *
 * @param entries number of entries
 * @param problems a sentence for each thing that is not as it was written, with table and row; empty when all is
 */
public record JournalVerdict(String attemptPublicId, String status, int entries, List<String> problems) {
    public JournalVerdict {
        problems = List.copyOf(problems);
    }

    public boolean isIntact() {
        return problems.isEmpty();
    }
}
