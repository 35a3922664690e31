package org.jiangxin.integrity.provider;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The operator's model: a file that is used only if it is, byte for byte, the one whose SHA-256 was set. */
final class FaceModelFile {
    static final long MOST_BYTES = 500L * 1024 * 1024;

    private static final int BUFFER = 1 << 16;

    private FaceModelFile() {}

    /**
     * What speaks against the file, or nothing.
     *
     * @return empty when it is the file that was set
     */
    static String objection(Path file, String sha256) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
                return file + " is no file of at most " + MOST_BYTES + " bytes";
            }
            var found = sha256(file);
            return found.equals(sha256) ? "" : "the SHA-256 of " + file + " is " + found;
        } catch (IOException e) {
            return file + " cannot be read";
        }
    }

    private static String sha256(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[BUFFER];
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
