package org.jiangxin.training.web;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads an uploaded file, one byte more than is allowed at most, and lets go of the container's copy at once. */
final class Uploaded {
    private Uploaded() {}

    static byte[] read(Part part, int largest) {
        if (part == null) {
            return new byte[0];
        }
        try (var in = part.getInputStream()) {
            return in.readNBytes(largest + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            discard(part);
        }
    }

    private static void discard(Part part) {
        try {
            part.delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
