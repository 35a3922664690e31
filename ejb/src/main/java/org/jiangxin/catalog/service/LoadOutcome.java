package org.jiangxin.catalog.service;

import java.util.List;

/**
 * What loading a data file came to.
 *
 * @param ended codes closed because a full file no longer has them, or because the new file says otherwise of them
 * @param problems by line; if there are any, nothing was changed
 */
public record LoadOutcome(
        String dataVersion, int added, int corrected, int ended, int unchanged, List<String> problems) {
    public LoadOutcome {
        problems = List.copyOf(problems);
    }

    static LoadOutcome refused(String dataVersion, List<String> problems) {
        return new LoadOutcome(dataVersion, 0, 0, 0, 0, problems);
    }

    public boolean isRefused() {
        return !problems.isEmpty();
    }
}
