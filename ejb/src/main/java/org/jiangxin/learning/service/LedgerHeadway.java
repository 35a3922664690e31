package org.jiangxin.learning.service;

import java.util.List;
import java.util.Map;
import org.jiangxin.learning.entity.EntryKind;
import org.jiangxin.learning.entity.LedgerEntry;
import org.jiangxin.learning.entity.LessonStudy;
import org.jiangxin.learning.entity.StudyTotals;

/**
 * What has become of the stretches of an enrolment since they were written.
 *
 * @param studies by lesson
 * @param lapses what was taken back, oldest first
 */
record LedgerHeadway(Map<Long, LessonStudy> studies, List<LedgerEntry> lapses) {
    /** What of a stretch is credited, waits for a check, or does not count. What lapsed of it stands in the lapse. */
    StudyTotals of(LedgerEntry entry) {
        if (entry.kind() == EntryKind.LAPSE || lapses.stream().anyMatch(entry::isTakenBackBy)) {
            return new StudyTotals(0, 0, entry.uncountedMillis());
        }
        var study = studies.get(entry.lessonId());
        return study != null && entry.number() <= study.confirmedThrough()
                ? new StudyTotals(entry.earnedMillis(), 0, entry.uncountedMillis())
                : new StudyTotals(0, entry.earnedMillis(), entry.uncountedMillis());
    }
}
