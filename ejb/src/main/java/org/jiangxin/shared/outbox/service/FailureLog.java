package org.jiangxin.shared.outbox.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import org.jiangxin.shared.outbox.QueueName;
import org.jiangxin.shared.outbox.entity.MessageFailure;
import org.jiangxin.shared.outbox.repository.MessageFailures;

/** Keeps why a message was not consumed: kind of failure and place in our code, not its text, which may hold personal data. */
@ApplicationScoped
public class FailureLog {
    private static final String OURS = "org.jiangxin.";

    @Inject
    MessageFailures failures;

    @Inject
    Clock clock;

    /** In a transaction of its own: the one of the effect is rolled back. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void record(QueueName queue, String eventId, String eventType, Throwable why) {
        var now = clock.instant();
        var failure = failures.find(queue, eventId).orElseGet(() -> {
            var first = new MessageFailure(queue, eventId, eventType, now);
            failures.add(first);
            return first;
        });
        failure.failedAgain(describe(why), now);
    }

    static String describe(Throwable why) {
        var cause = why;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        var kind = cause.getClass().getSimpleName();
        for (var shown = why; shown != null; shown = shown.getCause()) {
            var place = Arrays.stream(shown.getStackTrace())
                    .filter(frame -> frame.getClassName().startsWith(OURS)
                            && !frame.getClassName().contains("$")
                            && !frame.getClassName().startsWith(OURS + "shared.messaging"))
                    .findFirst();
            if (place.isPresent()) {
                var frame = place.get();
                return kind + " · " + frame.getClassName().substring(OURS.length()) + "." + frame.getMethodName() + ":"
                        + frame.getLineNumber();
            }
        }
        return kind;
    }
}
