package org.jiangxin.exam.rule;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.time.ChinaTime;

/** An exam is begun within its window: after it opens and before it closes, by the database's clock. */
public final class WindowIsOpen {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private WindowIsOpen() {}

    /**
     * @param opensAt or null when it is open from the beginning
     * @param closesAt or null when it never closes
     */
    public static Optional<Refusal> refusal(Instant opensAt, Instant closesAt, Instant now) {
        if (opensAt != null && now.isBefore(opensAt)) {
            return Optional.of(Refusal.of("exam.window.not_open", text(opensAt)));
        }
        if (closesAt != null && !now.isBefore(closesAt)) {
            return Optional.of(Refusal.of("exam.window.closed", text(closesAt)));
        }
        return Optional.empty();
    }

    private static String text(Instant moment) {
        return MOMENT.format(moment.atZone(ChinaTime.ZONE));
    }
}
