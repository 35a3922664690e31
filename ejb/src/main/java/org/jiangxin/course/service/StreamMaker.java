package org.jiangxin.course.service;

import static org.jiangxin.shared.security.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import org.jiangxin.course.provider.MaterialRefused;
import org.jiangxin.course.provider.VideoEngine;
import org.jiangxin.shared.outbox.service.Envelope;
import org.jiangxin.shared.setting.CrashPoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the stream of one video, outside any transaction, into a fresh directory that takes its name only when complete: a
 * killed server leaves nothing half-made, and the broker's redelivery begins again.
 */
@Stateless
public class StreamMaker {
    private static final Logger LOG = LoggerFactory.getLogger(StreamMaker.class);

    @Inject
    TranscodingService transcoding;

    @Inject
    MediaStore store;

    @Inject
    VideoEngine engine;

    @Inject
    CrashPoint crash;

    /** Does the whole job of one message. Anything thrown lets the broker deliver the message again. */
    @RolesAllowed(SYSTEM)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void make(long mediaAssetId, Envelope envelope) {
        var job = transcoding.begin(mediaAssetId, envelope);
        if (job.isEmpty()) {
            return;
        }
        crash.at("transcoding-begun");
        try {
            make(job.get());
            crash.at("transcoding-made");
            transcoding.finish(mediaAssetId, envelope);
        } catch (MaterialRefused e) {
            LOG.warn("Material {} refused: {}", mediaAssetId, e.getMessage());
            transcoding.fail(mediaAssetId, e.getMessage(), envelope);
        } catch (RuntimeException e) {
            transcoding.release(mediaAssetId);
            throw e;
        }
    }

    private void make(TranscodingJob job) throws MaterialRefused {
        var directory = store.directory(job.storageKey());
        var fresh = directory.resolve(MediaStore.STREAM + ".making");
        var stream = directory.resolve(MediaStore.STREAM);
        MediaStore.deleteTree(fresh);
        MediaStore.deleteTree(stream);
        try {
            Files.createDirectories(fresh);
            Runnable alive = () -> transcoding.touch(job.mediaAssetId());
            if (job.soundOnly()) {
                engine.makeSoundStream(directory.resolve(MediaStore.SOURCE), fresh, alive);
            } else {
                engine.makeStream(directory.resolve(MediaStore.SOURCE), fresh, alive);
            }
            Files.move(fresh, stream, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("stream of material " + job.mediaAssetId(), e);
        }
    }
}
