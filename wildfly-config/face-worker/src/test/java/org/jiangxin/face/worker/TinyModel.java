package org.jiangxin.face.worker;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A model in the ONNX format of some 300 bytes, written by hand: the mean of 14 × 14 pixels, 192 numbers in all. Knows nothing of faces. */
public final class TinyModel {
    private static final int LENGTH_DELIMITED = 2;

    private TinyModel() {}

    public static byte[] bytes() {
        return bytes(112);
    }

    /** A model for pictures of another size. */
    static byte[] bytes(int side) {
        var pool = message(
                text(1, "x"),
                text(2, "pooled"),
                text(4, "AveragePool"),
                bytes(5, numbers("kernel_shape", 14, 14)),
                bytes(5, numbers("strides", 14, 14)));
        var flatten = message(text(1, "pooled"), text(2, "y"), text(4, "Flatten"));
        var graph = message(
                bytes(1, pool),
                bytes(1, flatten),
                text(2, "tiny"),
                bytes(11, value("x", 1, 3, side, side)),
                bytes(12, value("y", 1, 3L * (side / 14) * (side / 14))));
        return message(number(1, 8), bytes(7, graph), bytes(8, message(text(1, ""), number(2, 13))));
    }

    public static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] numbers(String name, long... values) {
        var attribute = new ByteArrayOutputStream();
        attribute.writeBytes(text(1, name));
        for (var value : values) {
            attribute.writeBytes(number(8, value));
        }
        attribute.writeBytes(number(20, 7));
        return attribute.toByteArray();
    }

    private static byte[] value(String name, long... sizes) {
        var shape = new ByteArrayOutputStream();
        for (var size : sizes) {
            shape.writeBytes(bytes(1, number(1, size)));
        }
        var tensor = message(number(1, 1), bytes(2, shape.toByteArray()));
        return message(text(1, name), bytes(2, bytes(1, tensor)));
    }

    private static byte[] text(int field, String text) {
        return bytes(field, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(int field, byte[] content) {
        return message(varint((long) field << 3 | LENGTH_DELIMITED), varint(content.length), content);
    }

    private static byte[] number(int field, long value) {
        return message(varint((long) field << 3), varint(value));
    }

    private static byte[] varint(long value) {
        var bytes = new ByteArrayOutputStream();
        var rest = value;
        while (rest > 0x7F) {
            bytes.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
        return bytes.toByteArray();
    }

    private static byte[] message(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
