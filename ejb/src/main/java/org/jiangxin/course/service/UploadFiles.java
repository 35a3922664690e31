package org.jiangxin.course.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jiangxin.shared.id.PublicId;
import org.jiangxin.shared.setting.Settings;

/** Files on their way in: {@code <data>/uploads/<upload>.part}. What lies beyond the row's count is written over. */
@ApplicationScoped
class UploadFiles {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{" + PublicId.LENGTH + "}");
    private static final int BUFFER = 64 * 1024;

    @Inject
    Settings settings;

    Path of(String uploadId) {
        if (!ID.matcher(uploadId).matches()) {
            throw new IllegalArgumentException("upload id");
        }
        return folder().resolve(uploadId + ".part");
    }

    private Path folder() {
        return settings.dataDirectory().resolve("uploads");
    }

    /** Writes a part and makes sure that it is on the disk. */
    void write(String uploadId, long offset, byte[] part) {
        var file = of(uploadId);
        try {
            Files.createDirectories(folder());
            try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                var bytes = ByteBuffer.wrap(part);
                var at = offset;
                while (bytes.hasRemaining()) {
                    at += channel.write(bytes, at);
                }
                channel.truncate(at);
                channel.force(false);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("part of an upload", e);
        }
    }

    String sha256(String uploadId) {
        try (var in = Files.newInputStream(of(uploadId))) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[BUFFER];
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException("uploaded file", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void delete(String uploadId) {
        try {
            Files.deleteIfExists(of(uploadId));
        } catch (IOException e) {
            throw new UncheckedIOException("uploaded file", e);
        }
    }
}
