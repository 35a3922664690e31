package org.jiangxin.identity.web;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jiangxin.identity.service.PhotoIntake;

/** Reads an uploaded picture, one byte more than is allowed at most, so that the intake can say that it is too large. */
public final class Uploads {
    private Uploads() {}

    public static Optional<byte[]> read(Part part) {
        if (part == null || part.getSize() == 0) {
            return Optional.empty();
        }
        try (var in = part.getInputStream()) {
            return Optional.of(in.readNBytes(PhotoIntake.LARGEST_BYTES + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            discard(part);
        }
    }

    /** The container's temporary copy of an identity card does not wait for the garbage collector. */
    private static void discard(Part part) {
        try {
            part.delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
