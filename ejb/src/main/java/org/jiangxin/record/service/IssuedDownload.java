package org.jiangxin.record.service;

/**
 * A file for its holder.
 *
 * @param fileName name to save it under
 * @param mediaType its kind
 */
public record IssuedDownload(String fileName, String mediaType, byte[] content) {
    public static final String PDF = "application/pdf";
    public static final String JSON = "application/json";

    public IssuedDownload {
        content = content.clone();
    }

    @Override
    public byte[] content() {
        return content.clone();
    }

    @Override
    public String toString() {
        return "IssuedDownload[" + mediaType + "]";
    }
}
