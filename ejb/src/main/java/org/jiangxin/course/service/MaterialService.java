package org.jiangxin.course.service;

import static org.jiangxin.shared.security.Role.LEARNER;
import static org.jiangxin.shared.security.Role.OPERATIONS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import org.jiangxin.course.entity.Lesson;
import org.jiangxin.course.provider.MaterialGate;
import org.jiangxin.shared.error.NotFound;

/**
 * Material of lessons for those who may study them: a learner verified and enrolled, or the operator. Nothing but the names of
 * {@link MediaStore} is ever given out; the uploaded video itself is not among them.
 */
@Stateless
public class MaterialService {
    private static final Map<String, String> TYPES = Map.of(
            "m3u8", "application/vnd.apple.mpegurl",
            "ts", "video/mp2t",
            "vtt", "text/vtt;charset=UTF-8",
            "pdf", "application/pdf",
            "png", "image/png",
            "jpg", "image/jpeg",
            "svg", "image/svg+xml");

    @Inject
    MaterialGate gate;

    @Inject
    Outlines outlines;

    @Inject
    MediaStore store;

    /**
     * A file below the lesson's media path, such as {@code index.m3u8} or {@code images/arc.svg}. What plays goes only to whoever need
     * not study it any more; others fetch it by the address of their lease.
     */
    @RolesAllowed({LEARNER, OPERATIONS})
    public ServedFile file(String lessonPublicId, String name) {
        var lesson = lesson(lessonPublicId);
        if (MediaStore.segment(name).isPresent()) {
            gate.requireFree(lesson);
        } else {
            gate.require(lesson);
        }
        return served(lessonPublicId, name);
    }

    /** A file of the stream for a learner whose lease was looked at. */
    @RolesAllowed(LEARNER)
    public ServedFile streamed(String lessonPublicId, String name) {
        gate.require(lesson(lessonPublicId));
        return served(lessonPublicId, name);
    }

    private ServedFile served(String lessonPublicId, String name) {
        var path = store.served(outlines.storageKey(lessonPublicId), name)
                .orElseThrow(() -> new NotFound(Lesson.class, lessonPublicId));
        try {
            var bytes = Files.size(path);
            var changed = Files.getLastModifiedTime(path).toMillis();
            return new ServedFile(path, typeOf(name), bytes, Long.toHexString(bytes) + "-" + Long.toHexString(changed));
        } catch (IOException e) {
            throw new UncheckedIOException("material of lesson " + lessonPublicId, e);
        }
    }

    /**
     * The illustrated text of a lesson as a fragment of HTML, cleaned when it was imported. Addresses of its pictures are relative
     * to the lesson's media path.
     */
    @RolesAllowed({LEARNER, OPERATIONS})
    public String text(String lessonPublicId) {
        gate.require(lesson(lessonPublicId));
        return store.text(outlines.storageKey(lessonPublicId))
                .orElseThrow(() -> new NotFound(Lesson.class, lessonPublicId));
    }

    /** Our own name for what is served, by the name's ending. */
    static String typeOf(String name) {
        return TYPES.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private LessonFacts lesson(String publicId) {
        return outlines.ofLesson(publicId).lesson(publicId).orElseThrow(() -> new NotFound(Lesson.class, publicId));
    }
}
