package org.jiangxin.shared.crypto;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jiangxin.shared.setting.Settings;

/**
 * Secret keys of 256 bits, one file per purpose and key id in {@code <data>/keys}, mode 0600, made at first use in the
 * embedded mode. Keys live outside the database so that a copy of the database alone reveals nothing.
 */
@ApplicationScoped
public class KeyRing {
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ConcurrentHashMap<String, byte[]> keys = new ConcurrentHashMap<>();

    @Inject
    Settings settings;

    private Path folder;

    @PostConstruct
    void open() {
        folder = settings.dataDirectory().resolve("keys");
        try {
            Files.createDirectories(folder, permissions("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException("key folder " + folder, e);
        }
    }

    /**
     * The key for a purpose.
     *
     * @param purpose lower-case word, for example {@code field}, {@code index-citizen-id}, {@code ticket}
     * @param keyId number of the key, from 1; raised by a rotation
     */
    public byte[] key(String purpose, int keyId) {
        if (!purpose.matches("[a-z][a-z-]{0,40}")) {
            throw new IllegalArgumentException("key purpose");
        }
        return keys.computeIfAbsent(purpose + "-" + keyId, this::readOrMake).clone();
    }

    private byte[] readOrMake(String name) {
        var file = folder.resolve(name + ".key");
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            var bytes = Files.readAllBytes(file);
            if (bytes.length != KEY_BYTES) {
                throw new IllegalStateException("key " + name + " is damaged; restore it from the key backup");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("key " + name, e);
        }
    }

    private void make(Path file) throws IOException {
        var bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        // Written beside and linked: a crash in between must not leave half a key, nor two nodes that share the
        // directory two keys.
        var beside = Files.createTempFile(folder, "new", ".part", permissions("rw-------"));
        try {
            Files.write(beside, bytes);
            Files.createLink(file, beside);
        } catch (FileAlreadyExistsException e) {
            // Another node was faster; its key is the one that is read next.
            return;
        } finally {
            Arrays.fill(bytes, (byte) 0);
            Files.deleteIfExists(beside);
        }
    }

    private static FileAttribute<Set<PosixFilePermission>> permissions(String mode) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode));
    }
}
