package org.jiangxin.course.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jiangxin.shared.id.PublicId;
import org.jiangxin.shared.setting.Settings;

/** Pictures of illustrated texts while they are written: {@code <data>/drafts/<lesson>/images/}. */
@ApplicationScoped
class DraftFiles {
    private static final Pattern LESSON = Pattern.compile("[A-Za-z0-9_-]{" + PublicId.LENGTH + "}");
    private static final Pattern IMAGE = Pattern.compile("images/[a-z0-9][a-z0-9-]{0,60}\\.(png|jpg|svg)");

    @Inject
    Settings settings;

    private Path images(String lessonId) {
        return folder(lessonId).resolve(MediaStore.IMAGES);
    }

    private Path folder(String lessonId) {
        if (!LESSON.matcher(lessonId).matches()) {
            throw new IllegalArgumentException("lesson id");
        }
        return settings.dataDirectory().resolve("drafts").resolve(lessonId);
    }

    /** Pictures of a lesson by the name they have in its text. */
    Map<String, Path> of(String lessonId) {
        var found = new TreeMap<String, Path>();
        var directory = images(lessonId);
        if (!Files.isDirectory(directory)) {
            return found;
        }
        try (var files = Files.list(directory)) {
            files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .forEach(file -> found.put(MediaStore.IMAGES + "/" + file.getFileName(), file));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("pictures of a draft", e);
        }
    }

    /** A picture by its name in the text; empty for every other name. */
    Optional<Path> find(String lessonId, String name) {
        return IMAGE.matcher(name).matches() ? Optional.ofNullable(of(lessonId).get(name)) : Optional.empty();
    }

    /** Takes a checked picture in and returns the name it has in the text. */
    String add(String lessonId, Path picture, String extension) {
        var directory = images(lessonId);
        try {
            Files.createDirectories(directory);
            var number = 1;
            while (Files.exists(directory.resolve("picture-" + number + "." + extension))) {
                number++;
            }
            var name = "picture-" + number + "." + extension;
            Files.move(picture, directory.resolve(name));
            return MediaStore.IMAGES + "/" + name;
        } catch (IOException e) {
            throw new UncheckedIOException("picture of a draft", e);
        }
    }

    /** Takes over the pictures of a released text. */
    void copyFrom(Path mediaDirectory, String lessonId) {
        var source = mediaDirectory.resolve(MediaStore.IMAGES);
        if (!Files.isDirectory(source)) {
            return;
        }
        try (var files = Files.list(source)) {
            var directory = images(lessonId);
            Files.createDirectories(directory);
            for (var file : files.toList()) {
                Files.copy(file, directory.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("pictures of a lesson", e);
        }
    }

    /** The lesson is gone, and its pictures with it. */
    void delete(String lessonId) {
        MediaStore.deleteTree(folder(lessonId));
    }
}
