package org.jiangxin.shared.crypto;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * The chain that makes a stream of rows tamper-evident: each row's hash covers the one before and all its own fields,
 * length-prefixed in a fixed order under a schema version, so that no two different rows have the same bytes.
 * {@code h(n) = SHA-256(h(n-1) ‖ version ‖ field ‖ field …)}, written as 64 hex digits.
 */
public final class HashChain {
    /** What the first row of a stream is chained to. */
    public static final String GENESIS = "0".repeat(64);

    private static final long MICROS = 1_000_000L;

    private HashChain() {}

    /**
     * Hash of the next row.
     *
     * @param previous hash of the row before, or {@link #GENESIS}
     * @param version version of the field list; raised when a field is added
     * @param fields numbers, texts, instants, booleans, enums or null, in the fixed order of the stream
     */
    public static String next(String previous, int version, Object... fields) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.write(HexFormat.of().parseHex(previous));
            out.writeInt(version);
            for (var field : fields) {
                write(out, field);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sha256(bytes.toByteArray());
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(DataOutputStream out, Object field) throws IOException {
        if (field == null) {
            out.writeInt(-1);
            return;
        }
        var encoded = canonical(field).getBytes(StandardCharsets.UTF_8);
        out.writeInt(encoded.length);
        out.write(encoded);
    }

    private static String canonical(Object field) {
        if (field instanceof Instant instant) {
            // The database keeps microseconds, so the chain must not see more.
            return Long.toString(instant.getEpochSecond() * MICROS + instant.getNano() / 1000);
        }
        return field instanceof Enum<?> constant ? constant.name() : String.valueOf(field);
    }
}
