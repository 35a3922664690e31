package org.jiangxin.integrity.service;

import java.io.Serializable;
import java.time.Instant;
import org.jiangxin.integrity.entity.FacePurpose;
import org.jiangxin.integrity.entity.FaceReviewKind;
import org.jiangxin.integrity.entity.FaceReviewStatus;

/**
 * A case before a reviewer, masked.
 *
 * @param likeness what the engine measured, 0 to 100; null where it measured nothing
 * @param reason name of the {@code FaceReason}, or null
 * @param camera what the browser called the camera; proves nothing
 * @param pictured whether there is a picture to look at
 */
public record FaceCase(
        String publicId,
        String learnerName,
        String citizenId,
        String mobile,
        FaceReviewKind kind,
        FacePurpose purpose,
        FaceReviewStatus status,
        Instant openedAt,
        Integer likeness,
        String reason,
        String engine,
        String camera,
        boolean pictured)
        implements Serializable {}
