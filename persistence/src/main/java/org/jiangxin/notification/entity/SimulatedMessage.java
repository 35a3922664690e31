package org.jiangxin.notification.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.Immutable;

/**
 * A text message or e-mail that a simulator took instead of the outside world: the telephone and the mailbox of the demo mode.
 * Recipient, subject and content are sealed like everything personal, and bound to the public id.
 */
@Entity
@Immutable
@Table(name = "simulated_messages")
public class SimulatedMessage {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "simulated_messages_seq")
    @SequenceGenerator(name = "simulated_messages_seq", sequenceName = "simulated_messages_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Enumerated(EnumType.STRING)
    @Column(name = "channel")
    private SimulatedChannel channel;

    @Column(name = "recipient_index")
    private String recipientIndex;

    @Column(name = "recipient_sealed")
    private String recipientSealed;

    @Column(name = "subject_sealed")
    private String subjectSealed;

    @Lob
    @Column(name = "content_sealed")
    private String contentSealed;

    @Column(name = "created_at")
    private Instant createdAt;

    protected SimulatedMessage() {}

    /**
     * A message taken now.
     *
     * @param publicId drawn beforehand, because the sealed fields are bound to it
     * @param recipientIndex blind index of the recipient, for the filter of the page
     */
    public SimulatedMessage(
            String publicId, SimulatedChannel channel, String recipientIndex, Sealed sealed, Instant now) {
        this.publicId = Objects.requireNonNull(publicId);
        this.channel = Objects.requireNonNull(channel);
        this.recipientIndex = Objects.requireNonNull(recipientIndex);
        this.recipientSealed = Objects.requireNonNull(sealed.recipient());
        this.subjectSealed = sealed.subject();
        this.contentSealed = Objects.requireNonNull(sealed.content());
        this.createdAt = Objects.requireNonNull(now);
    }

    /**
     * The sealed parts.
     *
     * @param subject null for a text message
     */
    public record Sealed(String recipient, String subject, String content) {}

    public Long id() {
        return id;
    }

    public String publicId() {
        return publicId;
    }

    public SimulatedChannel channel() {
        return channel;
    }

    public String recipientSealed() {
        return recipientSealed;
    }

    /** Null for a text message. */
    public String subjectSealed() {
        return subjectSealed;
    }

    public String contentSealed() {
        return contentSealed;
    }

    public Instant createdAt() {
        return createdAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SimulatedMessage that && Objects.equals(publicId, that.publicId);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(publicId);
    }
}
