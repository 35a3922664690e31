package org.jiangxin.learning.event;

import java.time.LocalDate;
import org.jiangxin.learning.entity.StudyTotals;

/**
 * The day total of an enrolment was set to something else. Observed in the same transaction by what is summed above it; never sent
 * to a queue.
 */
public record StudyDayChanged(long enrolmentId, LocalDate day, StudyTotals before, StudyTotals after) {}
