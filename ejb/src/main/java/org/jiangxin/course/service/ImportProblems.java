package org.jiangxin.course.service;

import java.util.ArrayList;
import java.util.List;
import org.jiangxin.shared.error.Refusal;

/** Collects every problem of a course folder, so that an author puts all of them right in one go. */
final class ImportProblems {
    private static final String CODES = "course.import.";

    private final List<ImportProblem> found = new ArrayList<>();

    /** @param reason last part of the refusal code {@code course.import.<reason>} */
    void add(String file, String place, String reason, Object... arguments) {
        found.add(new ImportProblem(file, place, Refusal.of(CODES + reason, arguments)));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<ImportProblem> list() {
        return List.copyOf(found);
    }
}
