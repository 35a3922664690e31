package org.jiangxin.course.service;

import static org.jiangxin.shared.security.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jiangxin.course.entity.CourseVersionStatus;
import org.jiangxin.course.entity.LessonForm;
import org.jiangxin.course.entity.MediaStatus;
import org.jiangxin.course.repository.Courses;
import org.jiangxin.course.repository.Lessons;
import org.jiangxin.course.repository.MediaAssets;
import org.jiangxin.shared.outbox.service.Envelope;
import org.jiangxin.shared.outbox.service.Inbox;

/**
 * The short transactions around the long work of transcoding: begin, still at it, done, failed. When the last material of a
 * draft is ready the version is released. A message that comes twice, or while another node works on it, changes nothing.
 */
@Stateless
public class TranscodingService {
    /** A job that has not been touched for this long has lost its node. */
    private static final Duration LOST_AFTER = Duration.ofMinutes(2);

    private static final String CONSUMER = "TranscodingConsumer";

    @Inject
    MediaAssets assets;

    @Inject
    Lessons lessons;

    @Inject
    Courses courses;

    @Inject
    Inbox inbox;

    @Inject
    Clock clock;

    /** Claims the video; empty when it is ready already. Throws when another node works on it, so that the message comes again. */
    @RolesAllowed(SYSTEM)
    public Optional<TranscodingJob> begin(long mediaAssetId, Envelope envelope) {
        var asset = assets.get(mediaAssetId);
        if (asset.isReady()) {
            inbox.once(CONSUMER, envelope, () -> {});
            return Optional.empty();
        }
        var now = clock.instant();
        if (asset.status() == MediaStatus.TRANSCODING && asset.changedAt().isAfter(now.minus(LOST_AFTER))) {
            throw new IllegalStateException("material " + mediaAssetId + " is being worked on");
        }
        asset.beginTranscoding(now);
        return Optional.of(new TranscodingJob(mediaAssetId, asset.storageKey(), asset.kind() == LessonForm.AUDIO));
    }

    /** Says that the work goes on. */
    @RolesAllowed(SYSTEM)
    public void touch(long mediaAssetId) {
        assets.touch(mediaAssetId, clock.instant());
    }

    @RolesAllowed(SYSTEM)
    public void finish(long mediaAssetId, Envelope envelope) {
        inbox.once(CONSUMER, envelope, () -> {
            assets.lock(mediaAssetId).becomeReady(clock.instant());
            lessons.versionsUsing(mediaAssetId).forEach(this::releaseWhenReady);
        });
    }

    /** The video cannot be used; the operator sees why. */
    @RolesAllowed(SYSTEM)
    public void fail(long mediaAssetId, String reason, Envelope envelope) {
        inbox.once(CONSUMER, envelope, () -> assets.get(mediaAssetId).fail(reason, clock.instant()));
    }

    /** Lets go of a job that could not be run here, so that the redelivered message may begin it at once. */
    @RolesAllowed(SYSTEM)
    public void release(long mediaAssetId) {
        assets.touch(mediaAssetId, clock.instant().minus(LOST_AFTER));
    }

    private void releaseWhenReady(long courseVersionId) {
        var version = courses.getVersion(courseVersionId);
        if (version.status() == CourseVersionStatus.DRAFT && lessons.countNotReady(courseVersionId) == 0) {
            version.release(clock.instant());
        }
    }
}
