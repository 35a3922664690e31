package org.jiangxin.exam.service;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangxin.exam.entity.Attempt;
import org.jiangxin.exam.entity.AttemptResult;
import org.jiangxin.exam.entity.AttemptStatus;
import org.jiangxin.exam.entity.Exam;
import org.jiangxin.exam.service.ExamStanding.State;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.time.ChinaTime;
import org.jiangxin.training.service.EnrolmentFacts;

/**
 * An enrolment as a candidate for its exam at one moment: the terms, all sittings so far and their results.
 *
 * @param attempts oldest first
 * @param results by inside id of the attempt
 */
record Candidacy(
        EnrolmentFacts enrolment, Exam exam, List<Attempt> attempts, Map<Long, AttemptResult> results, Instant now) {

    /** The attempt that waits for its start or is being written. */
    Optional<Attempt> open() {
        return attempts.stream()
                .filter(attempt -> attempt.status() == AttemptStatus.ASSIGNED && !attempt.isWindowOver(now)
                        || attempt.status().isRunning())
                .findFirst();
    }

    /** Attempts begun or missed. */
    int used() {
        return (int) attempts.stream()
                .filter(attempt -> attempt.status() != AttemptStatus.ASSIGNED || attempt.isWindowOver(now))
                .count();
    }

    int left() {
        return Math.max(0, exam.attemptsAllowed() - used());
    }

    boolean isPassed() {
        return results.values().stream().anyMatch(AttemptResult::isPassed);
    }

    boolean isWaitingForMarks() {
        return attempts.stream()
                .anyMatch(attempt -> attempt.status().isHandedIn() && attempt.status() != AttemptStatus.PUBLISHED);
    }

    /** Can no attempt follow, so that right answers help nobody any more? */
    boolean isSettled() {
        var over = left() == 0 || !now.isBefore(closesAt());
        return isPassed() || over && open().isEmpty() && !isWaitingForMarks();
    }

    /** End of the window: the exam's own, else the end of the class's last day. */
    Instant closesAt() {
        return exam.closesAt() != null
                ? exam.closesAt()
                : ChinaTime.startOf(enrolment.endsOn().plusDays(1));
    }

    ExamStanding standing(List<Refusal> refusals) {
        return new ExamStanding(
                exam.publicId(),
                exam.title(),
                exam.durationMinutes(),
                exam.itemCount(),
                exam.fullScore(),
                exam.passScore(),
                exam.attemptsAllowed(),
                used(),
                state(refusals),
                open().or(this::last).map(Attempt::publicId).orElse(null),
                exam.opensAt(),
                closesAt(),
                refusals,
                attempts.stream().map(this::summary).toList());
    }

    private State state(List<Refusal> refusals) {
        if (attempts.stream().anyMatch(attempt -> attempt.status().isRunning())) {
            return State.IN_PROGRESS;
        }
        if (isPassed()) {
            return State.PASSED;
        }
        if (isWaitingForMarks()) {
            return State.MARKING;
        }
        if (left() == 0) {
            return State.FAILED;
        }
        if (!now.isBefore(closesAt())) {
            return State.CLOSED;
        }
        return refusals.isEmpty() ? State.OPEN : State.NOT_READY;
    }

    private Optional<Attempt> last() {
        return attempts.isEmpty() ? Optional.empty() : Optional.of(attempts.get(attempts.size() - 1));
    }

    private AttemptSummary summary(Attempt attempt) {
        var result = Optional.ofNullable(results.get(attempt.id()));
        return new AttemptSummary(
                attempt.publicId(),
                attempt.attemptNumber(),
                attempt.status().name(),
                attempt.startedAt(),
                attempt.submittedAt(),
                result.map(AttemptResult::score).orElse(null),
                result.map(AttemptResult::isPassed).orElse(null));
    }
}
