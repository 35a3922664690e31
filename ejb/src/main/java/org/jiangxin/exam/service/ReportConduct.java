package org.jiangxin.exam.service;

import java.util.List;
import org.jiangxin.exam.entity.ConductKind;

/** What the exam page reports of itself. */
public record ReportConduct(int writerEpoch, List<Seen> events) {
    /** More events in one request are not taken. */
    public static final int MOST = 100;

    public ReportConduct {
        events = List.copyOf(events);
    }

    /**
     * One event.
     *
     * @param awayMillis how long the page was out of sight or without the server
     * @param clientMillis the page's monotonic clock; with the kind it names the event, so that a resend counts once
     */
    public record Seen(ConductKind kind, long awayMillis, long clientMillis) {}
}
