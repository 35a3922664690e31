package org.jiangxin.learning.service;

import static org.jiangxin.shared.security.Role.LEARNER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jiangxin.learning.entity.MediaFetch;
import org.jiangxin.learning.repository.MediaFetches;
import org.jiangxin.learning.repository.PlaybackLeases;

/** The transactions behind {@link StreamService}. None of them changes the lease. */
@Stateless
public class StreamSteps {
    @Inject
    PlaybackLeases leases;

    @Inject
    StudyContexts contexts;

    @Inject
    MediaFetches fetches;

    @Inject
    MediaProofs proofs;

    /**
     * Whether the lease of an address is alive and for that lesson.
     *
     * @return where the file is, and what to remember once a segment was sent
     */
    @RolesAllowed(LEARNER)
    public StreamLook look(StreamPass pass, String lessonPublicId, OptionalInt segment) {
        var found = leases.find(pass.learnerId()).orElseThrow(StreamService::refused);
        var lease = found.lease();
        if (pass.isOver(found.now()) || !lease.isAlive(pass.leaseId(), pass.epoch(), found.now())) {
            throw StreamService.refused();
        }
        var context = contexts.of(lease);
        if (lease.lessonId() != pass.lessonId() || !context.lesson().publicId().equals(lessonPublicId)) {
            throw StreamService.refused();
        }
        var fetch = segment.isEmpty() || proofs.isNeedless(lease, context, segment.getAsInt())
                ? Optional.<MediaFetch>empty()
                : Optional.of(new MediaFetch(lease, segment.getAsInt(), found.now()));
        return new StreamLook(
                lease.lessonId(),
                context.isLive() ? OptionalLong.of(context.enrolment().classId()) : OptionalLong.empty(),
                fetch);
    }

    /** Stores a fetch. That somebody else has stored it in this moment is as good. */
    @RolesAllowed(LEARNER)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void remember(MediaFetch fetch) {
        fetches.add(fetch);
    }
}
