package org.jiangxin.learning.service;

import static org.jiangxin.shared.security.Role.LEARNER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jiangxin.course.service.MaterialService;
import org.jiangxin.course.service.MediaStore;
import org.jiangxin.interaction.service.LiveBroadcasts;
import org.jiangxin.shared.error.NotPermitted;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.security.Caller;

/**
 * The stream of a lesson for the page that holds the lease (R-324a, ADR 0011): given out by the sealed address of that lease and epoch
 * alone, and remembered segment by segment, because only what was fetched can have been watched.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StreamService {
    @Inject
    Caller caller;

    @Inject
    StreamSeal seal;

    @Inject
    StreamSteps steps;

    @Inject
    MediaProofs proofs;

    @Inject
    MaterialService materials;

    @Inject
    LiveBroadcasts lives;

    /** A file of the stream. Refuses whoever has not got the lease, or not any more, with {@code learning.stream.refused}. */
    @RolesAllowed(LEARNER)
    public StreamedFile file(String sealed, String lessonPublicId, String name) {
        var learnerId = caller.accountId();
        var pass =
                seal.open(sealed).filter(open -> open.learnerId() == learnerId).orElseThrow(StreamService::refused);
        var segment = MediaStore.segment(name);
        var look = steps.look(pass, lessonPublicId, segment);
        return look.liveClass().isPresent()
                ? StreamedFile.live(lives.file(look.liveClass().getAsLong(), look.lessonId(), name))
                : new StreamedFile(materials.streamed(lessonPublicId, name), segment.isPresent(), look.fetch());
    }

    /** The whole segment is about to be sent. */
    @RolesAllowed(LEARNER)
    public void fetched(StreamedFile file) {
        file.fetch().ifPresent(fetch -> {
            steps.remember(fetch);
            proofs.fetched(fetch.leaseId(), fetch.segment());
        });
    }

    static NotPermitted refused() {
        return new NotPermitted(Refusal.of("learning.stream.refused"));
    }
}
