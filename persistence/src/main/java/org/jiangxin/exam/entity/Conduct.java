package org.jiangxin.exam.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.util.List;

/** The conduct of a whole attempt in figures, as it stands in the result. */
@Embeddable
public class Conduct {
    @Column(name = "left_page_count")
    private int leftPageCount;

    @Column(name = "away_millis")
    private long awayMillis;

    @Column(name = "reentry_count")
    private int reentryCount;

    @Column(name = "late_count")
    private int lateCount;

    @Column(name = "rapid")
    private boolean rapid;

    @Column(name = "presence_asked")
    private int presenceAsked;

    @Column(name = "presence_missed")
    private int presenceMissed;

    protected Conduct() {}

    /**
     * Sums up what was seen.
     *
     * @param lateCount entries that came after the grace and were kept without counting
     * @param rapid were the answers given faster than the questions can be read?
     */
    public Conduct(List<ConductEvent> events, int lateCount, boolean rapid) {
        this.leftPageCount = count(events, ConductKind.LEFT_PAGE);
        this.reentryCount = count(events, ConductKind.REENTERED);
        this.awayMillis =
                events.stream().mapToLong(event -> event.away().toMillis()).sum();
        this.lateCount = lateCount;
        this.rapid = rapid;
    }

    /** With how often the examinee was asked who is there, and how often that was missed. */
    public Conduct withPresence(int asked, int missed) {
        presenceAsked = asked;
        presenceMissed = missed;
        return this;
    }

    private static int count(List<ConductEvent> events, ConductKind kind) {
        return (int) events.stream().filter(event -> event.kind() == kind).count();
    }

    public int leftPageCount() {
        return leftPageCount;
    }

    public Duration away() {
        return Duration.ofMillis(awayMillis);
    }

    public int reentryCount() {
        return reentryCount;
    }

    public int presenceAsked() {
        return presenceAsked;
    }

    public int presenceMissed() {
        return presenceMissed;
    }

    public int lateCount() {
        return lateCount;
    }

    public boolean isRapid() {
        return rapid;
    }
}
