package org.jiangxin.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * Wrong passwords for one login name from one source: a device the account has used before, or a network address. The fifth
 * within the window locks that source for half an hour (DESIGN §15.11). A stranger cannot lock a learner out, because the
 * learner's own device has a counter of its own.
 */
@Entity
@Table(name = "sign_in_failures")
public class FailureCounter {
    public static final int ALLOWED_FAILURES = 5;
    public static final Duration LOCK = Duration.ofMinutes(30);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sign_in_failures_seq")
    @SequenceGenerator(name = "sign_in_failures_seq", sequenceName = "sign_in_failures_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "login_index")
    private String loginIndex;

    @Column(name = "source_index")
    private String sourceIndex;

    @Column(name = "failures")
    private int failures;

    @Column(name = "first_at")
    private Instant firstAt;

    @Column(name = "locked_until")
    private Instant lockedUntil;

    @Version
    @Column(name = "version")
    private long version;

    protected FailureCounter() {}

    public FailureCounter(String loginIndex, String sourceIndex, Instant now) {
        this.loginIndex = Objects.requireNonNull(loginIndex);
        this.sourceIndex = Objects.requireNonNull(sourceIndex);
        this.firstAt = Objects.requireNonNull(now);
    }

    /** Counts one wrong password; failures older than the lock time are forgotten first. */
    public void fail(Instant now) {
        if (!firstAt.plus(LOCK).isAfter(now)) {
            failures = 0;
            firstAt = now;
        }
        failures++;
        if (failures >= ALLOWED_FAILURES) {
            lockedUntil = now.plus(LOCK);
            failures = 0;
            firstAt = now;
        }
    }

    public boolean isLocked(Instant now) {
        return lockedUntil != null && lockedUntil.isAfter(now);
    }

    /** Minutes until the lock opens, rounded up; 0 when it is open. */
    public long minutesLocked(Instant now) {
        return isLocked(now)
                ? Duration.between(now, lockedUntil).plusSeconds(59).toMinutes()
                : 0;
    }

    public int triesLeft() {
        return ALLOWED_FAILURES - failures;
    }

    public Long id() {
        return id;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FailureCounter that
                && loginIndex.equals(that.loginIndex)
                && sourceIndex.equals(that.sourceIndex);
    }

    @Override
    public int hashCode() {
        return Objects.hash(loginIndex, sourceIndex);
    }
}
