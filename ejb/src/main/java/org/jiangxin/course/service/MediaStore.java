package org.jiangxin.course.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jiangxin.course.entity.LessonForm;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.id.PublicId;
import org.jiangxin.shared.setting.Settings;

/**
 * Where material lies: {@code <data>/media/<random name>/}, one directory per lesson's material. Names of learners' requests are
 * matched against a short pattern before they touch the file system.
 */
@ApplicationScoped
public class MediaStore {
    /** The uploaded video itself; never served. */
    static final String SOURCE = "source.bin";

    static final String STREAM = "stream";
    static final String PLAYLIST = "index.m3u8";
    static final String CAPTIONS = "captions.vtt";
    static final String TEXT = "text.html";
    static final String DOCUMENT = "document.pdf";
    static final String IMAGES = "images";
    /** Questions of a self-test with their right answers; never served. */
    static final String SELF_TEST = "self-test.json";
    /** What the author of an illustrated text wrote; never served. */
    static final String WRITTEN = "written.txt";

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{" + PublicId.LENGTH + "}");
    private static final Pattern SERVED =
            Pattern.compile("(index\\.m3u8|[av][0-9]{3,4}/index\\.m3u8|[av][0-9]{3,4}/seg[0-9]{5}\\.ts"
                    + "|captions\\.vtt|document\\.pdf|images/[a-z0-9][a-z0-9-]{0,60}\\.(png|jpg|svg))");

    private static final Pattern SEGMENT = Pattern.compile("[av][0-9]{3,4}/seg([0-9]{5})\\.ts");

    @Inject
    Settings settings;

    /** Makes an empty directory and returns its random name. */
    String create() {
        var key = PublicId.random();
        try {
            Files.createDirectories(directory(key));
        } catch (IOException e) {
            throw new UncheckedIOException("media directory", e);
        }
        return key;
    }

    Path directory(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("storage key");
        }
        return settings.dataDirectory().resolve("media").resolve(key);
    }

    /** A file that may be sent to a learner; empty for every other name. */
    Optional<Path> served(String key, String name) {
        if (!SERVED.matcher(name).matches()) {
            return Optional.empty();
        }
        var inStream = name.endsWith(".m3u8") || name.endsWith(".ts");
        var base = inStream ? directory(key).resolve(STREAM) : directory(key);
        var file = base.resolve(name);
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Optional.of(file) : Optional.empty();
    }

    /** The number of the segment that a served name stands for; empty for a playlist, captions and everything else. */
    public static OptionalInt segment(String name) {
        var found = SEGMENT.matcher(name);
        return found.matches() ? OptionalInt.of(Integer.parseInt(found.group(1))) : OptionalInt.empty();
    }

    /** Playlist of the first rendition of a stream. All renditions are cut at the same places. */
    Optional<String> playlist(String key) {
        var stream = directory(key).resolve(STREAM);
        return readIfThere(stream.resolve(PLAYLIST))
                .flatMap(index -> index.lines()
                        .filter(line -> SERVED.matcher(line).matches())
                        .findFirst())
                .flatMap(rendition -> readIfThere(stream.resolve(rendition)));
    }

    /** The clean text of an illustrated lesson, if this is one. */
    Optional<String> text(String key) {
        return read(key, TEXT);
    }

    /** The questions of a self-test, if this is one. */
    Optional<String> selfTest(String key) {
        return read(key, SELF_TEST);
    }

    /** What the author of an illustrated text wrote, where it was kept. */
    Optional<String> written(String key) {
        return read(key, WRITTEN);
    }

    private Optional<String> read(String key, String name) {
        return readIfThere(directory(key).resolve(name));
    }

    private static Optional<String> readIfThere(Path file) {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    ? Optional.of(Files.readString(file))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("text of a lesson", e);
        }
    }

    /** Copies checked material under its served names; the copy must have the bytes that were checked. */
    void keep(String key, LessonMaterial material) {
        var directory = directory(key);
        try {
            var hash = new ContentHash();
            if (material.form() == LessonForm.SELF_TEST) {
                Files.writeString(directory.resolve(SELF_TEST), material.written());
                hash.add(material.written());
            } else if (material.form().isText()) {
                Files.writeString(directory.resolve(TEXT), material.written());
                hash.add(material.written());
                if (material.source() != null) {
                    Files.writeString(directory.resolve(WRITTEN), material.source());
                }
                for (var image : material.images().entrySet()) {
                    var copy = directory.resolve(image.getKey());
                    Files.createDirectories(directory.resolve(IMAGES));
                    Files.copy(image.getValue(), copy, LinkOption.NOFOLLOW_LINKS);
                    hash.add(image.getKey()).add(copy);
                }
            } else {
                var main = directory.resolve(material.form().isPlayed() ? SOURCE : DOCUMENT);
                Files.copy(material.main(), main, LinkOption.NOFOLLOW_LINKS);
                hash.add(main);
                if (material.captions() != null) {
                    var captions = directory.resolve(CAPTIONS);
                    Files.copy(material.captions(), captions, LinkOption.NOFOLLOW_LINKS);
                    hash.add(captions);
                }
            }
            if (!hash.hex().equals(material.contentHash())) {
                throw new Refused(Refusal.of("course.import.changed_meanwhile", material.originalName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("material " + material.originalName(), e);
        }
    }

    /** The uploaded file of what plays. */
    Path source(String key) {
        return directory(key).resolve(SOURCE);
    }

    /**
     * Lays captions beside what plays under another key, in a directory of its own: what a running class uses never changes. The
     * large files are not copied but linked, where the file system can.
     *
     * @param withStream whether the stream is complete and taken over
     */
    void keepCaptioned(String key, String from, Path captions, boolean withStream) {
        var directory = directory(key);
        try {
            share(source(from), directory.resolve(SOURCE));
            Files.copy(captions, directory.resolve(CAPTIONS), LinkOption.NOFOLLOW_LINKS);
            if (withStream) {
                shareTree(directory(from).resolve(STREAM), directory.resolve(STREAM));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("captions beside " + from, e);
        }
    }

    private static void shareTree(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var there = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createDirectories(there);
                } else {
                    share(file, there);
                }
            }
        }
    }

    private static void share(Path from, Path to) throws IOException {
        try {
            Files.createLink(to, from);
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.copy(from, to, LinkOption.NOFOLLOW_LINKS);
        }
    }

    /** Removes a directory with everything in it; used when an import is given up. */
    void delete(String key) {
        deleteTree(directory(key));
    }

    static void deleteTree(Path directory) {
        if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            Files.walkFileTree(directory, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                    Files.delete(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("media directory", e);
        }
    }
}
