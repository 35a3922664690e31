package org.jiangxin.course.entity;

import java.util.Objects;

/**
 * What a browser says about a file before it sends it. Nothing of it is believed: size and hash are checked at the end, the type
 * is told from the bytes.
 *
 * @param lessonPublicId the draft lesson it is for
 * @param name for showing only
 * @param sha256 in lower-case hexadecimal, or null when the browser could not compute it
 */
public record UploadClaim(String lessonPublicId, UploadPurpose purpose, String name, long bytes, String sha256) {
    public UploadClaim {
        Objects.requireNonNull(lessonPublicId);
        Objects.requireNonNull(purpose);
        Objects.requireNonNull(name);
    }
}
