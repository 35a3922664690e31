package org.jiangxin.supervision.service;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jiangxin.learning.service.LedgerInterval;
import org.jiangxin.learning.service.StudyDay;

/**
 * One learner in one class down to the minute, masked.
 *
 * @param inClass the class with whose it is and where
 * @param status name of the enrolment's state
 * @param intervals newest first
 * @param lessonTitles titles by lesson id
 * @param head hash of the newest entry of the ledger's chain
 * @param findings what does not fit in the chain or its sums; empty when the ledger is whole
 */
public record InspectedLearner(
        String enrolmentPublicId,
        String maskedName,
        String maskedCitizenId,
        String maskedMobile,
        ClassView inClass,
        String courseTitle,
        String status,
        Instant enrolledAt,
        Instant startedAt,
        Instant completedAt,
        long creditedMillis,
        long pendingMillis,
        long uncountedMillis,
        int lessonsComplete,
        int lessonsRequired,
        List<StudyDay> days,
        List<LedgerInterval> intervals,
        Map<Long, String> lessonTitles,
        String head,
        List<String> findings)
        implements Serializable {
    public InspectedLearner {
        days = List.copyOf(days);
        intervals = List.copyOf(intervals);
        lessonTitles = Map.copyOf(lessonTitles);
        findings = List.copyOf(findings);
    }

    @Override
    public String toString() {
        return "InspectedLearner[" + enrolmentPublicId + "]";
    }
}
