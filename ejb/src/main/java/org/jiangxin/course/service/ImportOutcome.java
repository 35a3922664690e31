package org.jiangxin.course.service;

import java.util.List;

/**
 * What became of a course folder.
 *
 * @param versionNumber number of the version that holds this content; 0 when refused
 * @param questions questions taken into the bank; 0 when refused or unchanged
 * @param waitingLessons lessons whose video is still being made into a stream; the version is released when there are none
 * @param problems everything that must be put right; empty unless refused
 */
public record ImportOutcome(
        Kind kind,
        String courseCode,
        int versionNumber,
        int lessons,
        int questions,
        long waitingLessons,
        List<ImportProblem> problems) {
    /** Refused as a whole, the same content as the newest version, or a new version. */
    public enum Kind {
        REFUSED,
        UNCHANGED,
        CREATED
    }

    public ImportOutcome {
        problems = List.copyOf(problems);
    }

    static ImportOutcome refused(String courseCode, List<ImportProblem> problems) {
        return new ImportOutcome(Kind.REFUSED, courseCode, 0, 0, 0, 0, problems);
    }

    public boolean isRefused() {
        return kind == Kind.REFUSED;
    }

    /** Whether classes may use the version now. */
    public boolean isReleased() {
        return !isRefused() && waitingLessons == 0;
    }
}
