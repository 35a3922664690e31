package org.jiangxin.shared.web;

import java.util.Base64;
import java.util.Optional;

/** A picture inside of one answer; the page never gets an address to fetch it by again. */
public final class InlinePicture {
    private InlinePicture() {}

    /** For {@code src}, or null where there is none. */
    public static String of(Optional<byte[]> jpeg) {
        return jpeg.map(bytes -> "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(bytes))
                .orElse(null);
    }
}
