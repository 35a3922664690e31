package org.jiangxin.course.event;

import java.util.Set;
import org.jiangxin.shared.outbox.QueueName;
import org.jiangxin.shared.outbox.service.DomainEvent;

/** A video waits to be made into a stream. */
public record TranscodeRequested(long mediaAssetId) implements DomainEvent {
    @Override
    public Set<QueueName> queues() {
        return Set.of(QueueName.TRANSCODING);
    }
}
