package org.jiangxin.interaction.service;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jiangxin.interaction.provider.LiveEncoder;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.id.PublicId;
import org.jiangxin.shared.setting.Settings;

/**
 * The encoders of this node, and the files of streams at {@code <data>/live/<broadcast>/}. An encoder lives and dies with its node; what it
 * has written can be read by all nodes.
 */
@ApplicationScoped
class LiveStudio {
    private static final int MOST = 8;
    private static final int AT_ONCE = 500;
    private static final String NAME = "[A-Za-z0-9_-]{" + PublicId.LENGTH + "}";
    private static final Pattern DIRECTORY = Pattern.compile(NAME);
    private static final Pattern SEGMENT = Pattern.compile("live-(" + NAME + ")-[0-9]{5,7}\\.ts");

    private final Map<String, LiveEncoder.Running> running = new ConcurrentHashMap<>();

    @Inject
    LiveEncoder encoder;

    @Inject
    Settings settings;

    void requireRoom() {
        if (running.size() >= MOST) {
            throw new Refused(Refusal.of("interaction.live.full", MOST));
        }
    }

    void open(String publicId) throws IOException {
        running.put(publicId, encoder.start(publicId, Files.createDirectories(directory(publicId))));
    }

    Optional<LiveEncoder.Running> of(String publicId) {
        return Optional.ofNullable(running.get(publicId));
    }

    void finish(String publicId) {
        var ending = running.remove(publicId);
        if (ending != null) {
            ending.finish();
        }
    }

    List<String> open() {
        return List.copyOf(running.keySet());
    }

    /** The broadcast that a segment's name belongs to; empty for every other name. */
    static Optional<String> broadcastOf(String name) {
        var found = SEGMENT.matcher(name);
        return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
    }

    Optional<Path> file(String publicId, String name) {
        var file = directory(publicId).resolve(name);
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Optional.of(file) : Optional.empty();
    }

    /** Broadcasts whose files are there, some of them. */
    List<String> kept() {
        var root = root();
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (var all = Files.list(root)) {
            return all.map(path -> path.getFileName().toString())
                    .filter(name -> DIRECTORY.matcher(name).matches())
                    .limit(AT_ONCE)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("streams of live classes", e);
        }
    }

    /** No recording is kept: pictures of people in a class are nobody's archive. */
    void delete(String publicId) {
        try {
            Files.walkFileTree(directory(publicId), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                    Files.deleteIfExists(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("stream of a live class", e);
        }
    }

    private Path directory(String publicId) {
        if (!DIRECTORY.matcher(publicId).matches()) {
            throw new IllegalArgumentException("broadcast");
        }
        return root().resolve(publicId);
    }

    private Path root() {
        return settings.dataDirectory().resolve("live");
    }

    @PreDestroy
    void closeAll() {
        running.values().forEach(LiveEncoder.Running::kill);
    }
}
