package org.jiangxin.course.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.tika.Tika;
import org.jiangxin.course.entity.LessonForm;

/**
 * What a file is, told from its first bytes alone. Playlists are no videos: what plays them would open the files they name.
 */
final class MaterialTypes {
    private static final Tika TIKA = new Tika();
    private static final Set<String> VIDEO = Set.of(
            "video/mp4",
            "video/x-m4v",
            "video/quicktime",
            "application/mp4",
            "video/x-matroska",
            "application/x-matroska",
            "video/webm",
            "video/x-msvideo",
            "video/x-ms-wmv",
            "video/x-ms-asf",
            "video/x-flv",
            "video/mpeg",
            "video/3gpp");
    private static final Set<String> SOUND = Set.of(
            "audio/mpeg",
            "audio/mp4",
            "audio/x-m4a",
            "audio/vnd.wave",
            "audio/x-wav",
            "audio/ogg",
            "audio/vorbis",
            "audio/opus",
            "application/ogg",
            "audio/x-flac",
            "audio/x-aac",
            "audio/aac",
            "audio/x-aiff",
            "video/mp4",
            "application/mp4",
            "video/quicktime");
    private static final Set<String> OFFICE = Set.of("docx", "pptx", "xlsx", "doc", "ppt", "xls", "odt", "odp", "ods");
    private static final Set<String> OFFICE_TYPES = Set.of(
            "application/zip",
            "application/x-tika-ooxml",
            "application/x-tika-msoffice",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.presentation",
            "application/vnd.oasis.opendocument.spreadsheet");
    private static final String PDF = "application/pdf";

    private MaterialTypes() {}

    /** Media type by the first bytes; the name is not asked. */
    static String of(Path file) {
        try (var in = Files.newInputStream(file)) {
            return TIKA.detect(in.readNBytes(64 * 1024));
        } catch (IOException e) {
            throw new UncheckedIOException("uploaded file", e);
        }
    }

    static boolean fits(LessonForm form, String type) {
        return switch (form) {
            case VIDEO -> VIDEO.contains(type);
            case AUDIO -> SOUND.contains(type);
            case DOCUMENT -> PDF.equals(type);
            case TEXT, SELF_TEST, LIVE -> false;
        };
    }

    /** Whether this looks like an office document that can be converted. The converter opens it; here only a bound is set. */
    static boolean isOffice(String name, String type) {
        return OFFICE_TYPES.contains(type) && OFFICE.contains(extension(name));
    }

    static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
    }
}
