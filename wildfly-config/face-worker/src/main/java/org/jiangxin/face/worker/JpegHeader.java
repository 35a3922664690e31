package org.jiangxin.face.worker;

/**
 * What a JPEG says of itself before anything of it is decoded. A picture comes from a stranger: a small file may claim a size, or hold so
 * many passes, that decoding it would take the memory or the time of everybody else.
 */
final class JpegHeader {
    static final int MOST_BYTES = 400 * 1024;
    static final long MOST_PIXELS = 4_000_000;
    /** A progressive picture has about ten; more of them only make a decoder work. */
    static final int MOST_SCANS = 24;

    private static final int MARKER = 0xFF;
    private static final int START_OF_IMAGE = 0xD8;
    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int LEAST_SIDE = 32;

    private JpegHeader() {}

    /** Whether the picture is a JPEG within all limits. */
    static boolean isBearable(byte[] jpeg) {
        if (jpeg.length < 4
                || jpeg.length > MOST_BYTES
                || at(jpeg, 0) != MARKER
                || at(jpeg, 1) != START_OF_IMAGE
                || scans(jpeg) > MOST_SCANS) {
            return false;
        }
        var place = 2;
        while (place + 4 <= jpeg.length && at(jpeg, place) == MARKER) {
            var kind = at(jpeg, place + 1);
            if (kind == MARKER) {
                place++;
                continue;
            }
            if (kind == START_OF_SCAN || kind == END_OF_IMAGE) {
                return false;
            }
            if (isFrame(kind)) {
                return place + 9 <= jpeg.length && isBearable(word(jpeg, place + 5), word(jpeg, place + 7));
            }
            var length = word(jpeg, place + 2);
            if (length < 2) {
                return false;
            }
            place += 2 + length;
        }
        return false;
    }

    private static boolean isBearable(int height, int width) {
        return height >= LEAST_SIDE && width >= LEAST_SIDE && (long) height * width <= MOST_PIXELS;
    }

    /** Start of a frame: C0 to CF but the tables (C4), the reserved (C8) and arithmetic conditioning (CC). */
    private static boolean isFrame(int kind) {
        return kind >= 0xC0 && kind <= 0xCF && kind != 0xC4 && kind != 0xC8 && kind != 0xCC;
    }

    private static int scans(byte[] jpeg) {
        var scans = 0;
        for (var i = 0; i + 1 < jpeg.length; i++) {
            if (at(jpeg, i) == MARKER && at(jpeg, i + 1) == START_OF_SCAN) {
                scans++;
            }
        }
        return scans;
    }

    private static int word(byte[] bytes, int place) {
        return at(bytes, place) << 8 | at(bytes, place + 1);
    }

    private static int at(byte[] bytes, int place) {
        return bytes[place] & 0xFF;
    }
}
