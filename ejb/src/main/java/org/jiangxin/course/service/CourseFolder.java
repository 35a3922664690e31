package org.jiangxin.course.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The folder an author hands in. Gives out regular files inside it and nothing else: no way up, no links, nothing larger than
 * its kind allows.
 */
final class CourseFolder {
    static final String OUTLINE = "course.json";
    static final String QUESTIONS = "questions.json";
    static final long MOST_TEXT_BYTES = 2_000_000;

    private static final Pattern NAME =
            Pattern.compile("([A-Za-z0-9][A-Za-z0-9._-]{0,79}/){0,3}[A-Za-z0-9][A-Za-z0-9._-]{0,79}");
    private static final long MEGABYTE = 1_000_000;

    private final Path root;

    private CourseFolder(Path root) {
        this.root = root;
    }

    /** Empty, with a problem noted, when there is no such folder. */
    static Optional<CourseFolder> open(Path folder, ImportProblems problems) {
        try {
            if (Files.isDirectory(folder)) {
                return Optional.of(new CourseFolder(folder.toRealPath()));
            }
        } catch (IOException e) {
            // said below: for the author an unreadable folder is a missing one
        }
        problems.add(folder.toString(), "", "folder_missing");
        return Optional.empty();
    }

    boolean has(String name) {
        return Files.exists(root.resolve(name), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * A file of the folder; empty, with a problem noted, when it may not be used.
     *
     * @param mentionedIn file that names it
     * @param place where that file names it
     */
    Optional<Path> file(String name, long mostBytes, String mentionedIn, String place, ImportProblems problems) {
        if (!NAME.matcher(name).matches()) {
            problems.add(mentionedIn, place, "file_name", name);
            return Optional.empty();
        }
        var path = root;
        for (var part : name.split("/")) {
            path = path.resolve(part);
            if (Files.isSymbolicLink(path)) {
                problems.add(mentionedIn, place, "file_link", name);
                return Optional.empty();
            }
        }
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) || !Files.isReadable(path)) {
            problems.add(mentionedIn, place, "file_missing", name);
            return Optional.empty();
        }
        try {
            var bytes = Files.size(path);
            if (bytes == 0) {
                problems.add(mentionedIn, place, "file_empty", name);
                return Optional.empty();
            }
            if (bytes > mostBytes) {
                problems.add(mentionedIn, place, "file_too_large", name, inMegabytes(bytes), inMegabytes(mostBytes));
                return Optional.empty();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name + " could not be read", e);
        }
        return Optional.of(path);
    }

    /** Text of a file in UTF-8; empty, with a problem noted, when it may not be used or is no such text. */
    Optional<String> text(String name, String mentionedIn, String place, ImportProblems problems) {
        return file(name, MOST_TEXT_BYTES, mentionedIn, place, problems).flatMap(path -> {
            try {
                return Optional.of(Files.readString(path));
            } catch (CharacterCodingException e) {
                problems.add(name, "", "file_not_utf8");
                return Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(name + " could not be read", e);
            }
        });
    }

    private static String inMegabytes(long bytes) {
        return String.valueOf(Math.max(1, bytes / MEGABYTE));
    }
}
