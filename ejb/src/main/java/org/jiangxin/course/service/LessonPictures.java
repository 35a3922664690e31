package org.jiangxin.course.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jiangxin.identity.service.PhotoIntake;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;

/**
 * Pictures that authors put into their texts. What it is is told from the bytes: a photo becomes a JPEG of our own making by the
 * rules of {@link PhotoIntake}, so neither place nor camera goes to the learners; a drawing (SVG) may only draw.
 */
@ApplicationScoped
class LessonPictures {
    private static final String DRAWING = "image/svg+xml";
    private static final String FIELD = "picture";

    @Inject
    PhotoIntake photos;

    /** A checked picture in a temporary file. */
    record Taken(Path file, String extension) {
        /** Deletes what was not moved away. */
        void discard() {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException("picture", e);
            }
        }
    }

    Taken take(Path upload) {
        try {
            if (!DRAWING.equals(MaterialTypes.of(upload))) {
                return photo(Files.readAllBytes(upload));
            }
            if (Files.size(upload) > MaterialReader.MOST_IMAGE_BYTES) {
                throw new Refused(Refusal.of("course.upload.size", MaterialReader.MOST_IMAGE_BYTES / 1_000_000));
            }
            if (PictureCheck.drawingFault(upload).isPresent()) {
                throw new Refused(Refusal.of("course.upload.picture_drawing"));
            }
            var file = Files.createTempFile("jx-picture", ".svg");
            Files.write(file, Files.readAllBytes(upload));
            return new Taken(file, "svg");
        } catch (IOException e) {
            throw new UncheckedIOException("picture", e);
        }
    }

    private Taken photo(byte[] bytes) throws IOException {
        var own = photos.accept(FIELD, bytes);
        var file = Files.createTempFile("jx-picture", ".jpg");
        Files.write(file, own);
        return new Taken(file, "jpg");
    }
}
