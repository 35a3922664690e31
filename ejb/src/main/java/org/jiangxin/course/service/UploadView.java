package org.jiangxin.course.service;

import java.io.Serializable;
import org.jiangxin.course.entity.UploadPurpose;
import org.jiangxin.course.entity.UploadStatus;

/**
 * An upload as its sender sees it.
 *
 * @param received how many bytes are safely kept; the next part begins there
 * @param sha256 as claimed at the beginning, or null
 */
public record UploadView(
        String id, UploadPurpose purpose, String name, long bytes, long received, UploadStatus status, String sha256)
        implements Serializable {}
