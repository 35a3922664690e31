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
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jiangxin.shared.id.PublicId;

/**
 * One message to one account: a template and its arguments, put into words when it is shown or sent, in the language the
 * reader has then. Unread until its reader opens or ticks it.
 */
@Entity
@Table(name = "notices")
public class Notice {
    private static final int ARGUMENTS = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notices_seq")
    @SequenceGenerator(name = "notices_seq", sequenceName = "notices_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "account_id")
    private long accountId;

    @Enumerated(EnumType.STRING)
    @Column(name = "template")
    private NoticeTemplate template;

    /** JSON array of texts. */
    @Column(name = "arguments")
    private String arguments;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "read_at")
    private Instant readAt;

    @Version
    @Column(name = "version")
    private long version;

    protected Notice() {}

    /**
     * A new, unread message.
     *
     * @param arguments JSON array of as many texts as the template has placeholders
     */
    public Notice(long accountId, NoticeTemplate template, String arguments, Instant now) {
        if (arguments.length() > ARGUMENTS) {
            throw new IllegalArgumentException("arguments of " + template + " are too long");
        }
        this.publicId = PublicId.random();
        this.accountId = accountId;
        this.template = Objects.requireNonNull(template);
        this.arguments = arguments;
        this.createdAt = Objects.requireNonNull(now);
    }

    /** Marks as read; the first time stays. */
    public void read(Instant now) {
        if (readAt == null) {
            readAt = now;
        }
    }

    public Long id() {
        return id;
    }

    public String publicId() {
        return publicId;
    }

    public long accountId() {
        return accountId;
    }

    public NoticeTemplate template() {
        return template;
    }

    public String arguments() {
        return arguments;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> readAt() {
        return Optional.ofNullable(readAt);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Notice that && Objects.equals(publicId, that.publicId);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(publicId);
    }
}
