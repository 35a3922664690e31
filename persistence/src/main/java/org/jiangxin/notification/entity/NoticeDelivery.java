package org.jiangxin.notification.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jiangxin.shared.error.IllegalTransition;
import org.jiangxin.shared.id.PublicId;

/**
 * One message on its way to one recipient by one channel. Claimed in one transaction, sent outside of any, recorded in
 * another: a server that dies in between sends again after the claim has grown old, under the same message number.
 */
@Entity
@Table(name = "notice_deliveries")
public class NoticeDelivery {
    /** Tries before it is given up. */
    public static final int ATTEMPTS = 6;

    private static final Duration CLAIM_LASTS = Duration.ofMinutes(2);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final int FAILURE = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notice_deliveries_seq")
    @SequenceGenerator(name = "notice_deliveries_seq", sequenceName = "notice_deliveries_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "notice_id")
    private long noticeId;

    @Enumerated(EnumType.STRING)
    @Column(name = "channel")
    private DeliveryChannel channel;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private DeliveryStatus status;

    @Column(name = "attempts")
    private int attempts;

    /** When a queued one is sent next, and when the claim of one being sent has grown old. */
    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "failure")
    private String failure;

    @Version
    @Column(name = "version")
    private long version;

    protected NoticeDelivery() {}

    public NoticeDelivery(long noticeId, DeliveryChannel channel, Instant now) {
        this.publicId = PublicId.random();
        this.noticeId = noticeId;
        this.channel = Objects.requireNonNull(channel);
        this.status = DeliveryStatus.QUEUED;
        this.dueAt = now;
    }

    /** Whether it waits for a try now: queued and due, or claimed so long ago that the claimer must have died. */
    public boolean isDue(Instant now) {
        return !status.isOver() && !dueAt.isAfter(now);
    }

    /** Whether another try is left. */
    public boolean hasTriesLeft() {
        return attempts < ATTEMPTS;
    }

    /** Takes it for sending; an old claim counts as a try that ended unknown. */
    public void claim(Instant now) {
        if (dueAt.isAfter(now)) {
            throw new IllegalTransition(status, DeliveryStatus.SENDING);
        }
        if (status != DeliveryStatus.SENDING) {
            become(DeliveryStatus.SENDING);
        }
        attempts++;
        dueAt = now.plus(CLAIM_LASTS);
    }

    public void sent(Instant now) {
        become(DeliveryStatus.SENT);
        sentAt = now;
        failure = null;
    }

    /** The channel refused or was not there: another try later, with growing pauses, or the end. */
    public void failed(String reason, Instant now) {
        become(hasTriesLeft() ? DeliveryStatus.QUEUED : DeliveryStatus.FAILED);
        dueAt = now.plus(FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, ATTEMPTS)));
        failure = reason.substring(0, Math.min(FAILURE, reason.length()));
    }

    /** The recipient has no confirmed address. */
    public void noAddress() {
        become(DeliveryStatus.NO_ADDRESS);
    }

    private void become(DeliveryStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalTransition(status, next);
        }
        status = next;
    }

    public Long id() {
        return id;
    }

    /** Number of the message towards the outside; a mail that is sent twice carries it twice. */
    public String publicId() {
        return publicId;
    }

    public long noticeId() {
        return noticeId;
    }

    public DeliveryChannel channel() {
        return channel;
    }

    public DeliveryStatus status() {
        return status;
    }

    public int attempts() {
        return attempts;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public String failure() {
        return failure;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoticeDelivery that && Objects.equals(publicId, that.publicId);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(publicId);
    }
}
