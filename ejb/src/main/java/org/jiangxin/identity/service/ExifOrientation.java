package org.jiangxin.identity.service;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Which way up a phone held its camera: Exif tag 0x0112 of a JPEG. Read before the metadata is thrown away, because without it
 * most portraits would lie on their side.
 */
enum ExifOrientation {
    UPRIGHT,
    MIRRORED,
    UPSIDE_DOWN,
    UPSIDE_DOWN_MIRRORED,
    LEFT_MIRRORED,
    LEFT,
    RIGHT_MIRRORED,
    RIGHT;

    private static final int SOI = 0xFFD8;
    private static final int APP1 = 0xFFE1;
    private static final int SOS = 0xFFDA;
    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;
    private static final int HEADER = 6;

    /** The orientation of a file; upright when it does not say so in a form that can be read. */
    static ExifOrientation of(byte[] file) {
        var in = ByteBuffer.wrap(file);
        if (file.length < 4 || (in.getShort() & 0xFFFF) != SOI) {
            return UPRIGHT;
        }
        while (in.remaining() >= 4) {
            int marker = in.getShort() & 0xFFFF;
            int length = in.getShort() & 0xFFFF;
            if (marker < 0xFF00 || marker == SOS || length < 2 || length - 2 > in.remaining()) {
                return UPRIGHT;
            }
            if (marker == APP1 && isExif(in, length - 2)) {
                return read(in.slice(in.position() + HEADER, length - 2 - HEADER));
            }
            in.position(in.position() + length - 2);
        }
        return UPRIGHT;
    }

    boolean swapsSides() {
        return ordinal() >= LEFT_MIRRORED.ordinal();
    }

    /** Turns an image of these sides upright. */
    AffineTransform upright(int width, int height) {
        return switch (this) {
            case UPRIGHT -> new AffineTransform();
            case MIRRORED -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, width, height);
            case UPSIDE_DOWN_MIRRORED -> new AffineTransform(1, 0, 0, -1, 0, height);
            case LEFT_MIRRORED -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case LEFT -> new AffineTransform(0, 1, -1, 0, height, 0);
            case RIGHT_MIRRORED -> new AffineTransform(0, -1, -1, 0, height, width);
            case RIGHT -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }

    private static boolean isExif(ByteBuffer in, int length) {
        if (length < HEADER + 8) {
            return false;
        }
        var name = new byte[4];
        in.get(in.position(), name);
        return "Exif".equals(new String(name, StandardCharsets.US_ASCII));
    }

    private static ExifOrientation read(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return UPRIGHT;
        }
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries && directory + 2 + (i + 1) * ENTRY <= tiff.limit(); i++) {
            int at = directory + 2 + i * ENTRY;
            if ((tiff.getShort(at) & 0xFFFF) == TAG) {
                int value = tiff.getShort(at + 8);
                return value >= 1 && value <= values().length ? values()[value - 1] : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
