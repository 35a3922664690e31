package org.jiangxin.training.entity;

import java.util.Objects;

/**
 * What is known of an uploaded file.
 *
 * @param name as the uploader called it, without a path
 * @param contentType by its content, not by its name
 * @param hash SHA-256 of the content in hex
 */
public record FileFacts(String name, String contentType, long byteCount, String hash) {
    public FileFacts {
        Objects.requireNonNull(name);
        Objects.requireNonNull(contentType);
        Objects.requireNonNull(hash);
    }
}
