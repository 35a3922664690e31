package org.jiangxin.learning.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jiangxin.course.service.LessonService;
import org.jiangxin.learning.entity.CorrectedAmount;
import org.jiangxin.learning.entity.LedgerOrigin;
import org.jiangxin.learning.entity.StudyCorrection;
import org.jiangxin.learning.entity.StudyStream;
import org.jiangxin.learning.repository.LedgerEntries;
import org.jiangxin.learning.repository.StudyStreams;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.training.service.EnrolmentFacts;

/** Writes a decided correction to the ledger: one more entry at the end of the chain, and the sums beside it. */
@ApplicationScoped
class CorrectionBooking {
    /** No device has studied this. */
    private static final String NO_DEVICE = "UNKNOWN";

    private static final long MILLIS_PER_MINUTE = 60_000;

    @Inject
    StudyStreams streams;

    @Inject
    LessonService lessons;

    @Inject
    LedgerEntries ledger;

    @Inject
    StudyContexts contexts;

    @Inject
    LedgerWriter writer;

    /** What is credited in the lesson on the day; the most that can be taken away there. */
    long credited(long enrolmentId, CorrectedAmount amount) {
        return ledger.credited(enrolmentId).stream()
                .filter(credited -> credited.lessonId() == amount.lessonId()
                        && credited.day().equals(amount.day()))
                .mapToLong(CorrectedAmount::millis)
                .sum();
    }

    /** Refuses with {@code learning.correction.too_much} when more would be taken away than is credited there now. */
    void book(StudyCorrection correction, EnrolmentFacts enrolment, Instant now) {
        var amount = correction.amount();
        var stream = streams.lock(enrolment.enrolmentId()).orElseGet(() -> {
            var begun = new StudyStream(enrolment.enrolmentId(), enrolment.learnerId(), enrolment.courseVersionId());
            streams.add(begun);
            return begun;
        });
        var credited = credited(enrolment.enrolmentId(), amount);
        if (credited + amount.millis() < 0) {
            throw new Refused(Refusal.of("learning.correction.too_much", credited / MILLIS_PER_MINUTE));
        }
        var origin = new LedgerOrigin(amount.lessonId(), correction.publicId(), enrolment.policyVersion(), NO_DEVICE);
        writer.record(stream.correct(amount, origin, now));
        writer.study(contexts.begin(enrolment, lessons.facts(amount.lessonId())), now)
                .correct(amount.millis());
        writer.reconsider(stream, enrolment, now);
    }
}
