package org.jiangxin.course.event;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jiangxin.shared.outbox.QueueName;
import org.jiangxin.shared.outbox.service.DomainEvent;

/**
 * The desk of content review decided on a submitted course (R-322b).
 *
 * @param authors who submitted it and who began it
 * @param note what the reviewer says about the whole; may be empty, remarks stand beside the lessons
 */
public record CourseReviewed(
        String draftId, String title, boolean approved, String note, List<Long> authors, Instant at)
        implements DomainEvent {
    public CourseReviewed {
        authors = List.copyOf(authors);
    }

    @Override
    public Set<QueueName> queues() {
        return Set.of(QueueName.NOTIFICATION);
    }
}
