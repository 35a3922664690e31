package org.jiangxin.training.provider;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** Study of many enrolments at once, for the board of a class. Each method asks a fixed number of statements for 1,000 enrolments. */
public interface StudyFigures {
    /**
     * How far one enrolment has come.
     *
     * @param dayMillis sum of the credited time by days; equal to creditedMillis when the roll-up has caught up
     * @param days on how many days there was study
     * @param lessonsComplete lessons done
     * @param lastStudiedAt null before the first study
     */
    record Figure(
            long creditedMillis,
            long pendingMillis,
            long uncountedMillis,
            long dayMillis,
            int days,
            int lessonsComplete,
            Instant lastStudiedAt) {
        /** Nothing studied yet. */
        public static final Figure NONE = new Figure(0, 0, 0, 0, 0, 0, null);
    }

    /** By enrolment; those without study are left out. */
    Map<Long, Figure> of(Collection<Long> enrolmentIds);

    /** How many of the enrolments studied on each day from one on; days without study are left out. */
    Map<LocalDate, Integer> attendance(Collection<Long> enrolmentIds, LocalDate from);
}
