package org.jiangxin.face.worker;

import java.util.Arrays;

/**
 * A head cut out so that the eyes always lie at the same place, level. What is measured here is plain arithmetic on pixels: how far the
 * head is turned, and how far the mouth is open.
 */
final class HeadCrop {
    static final int SIDE = 240;
    static final double EYE_DISTANCE = 42;
    static final double EYES_LEVEL = 90;

    private static final double MIDDLE = SIDE / 2.0;
    private static final int CHANNELS = 3;
    /** Rows of the cheeks, where nothing but skin lies between the nose and the outline, in eye distances below the eyes. */
    private static final double CHEEKS_FROM = 0.35;

    private static final double CHEEKS_TO = 0.8;
    /** Fully turned is an outline this much nearer on one side. */
    private static final double FULL_TURN = 0.42;

    private static final double OTHER_COLOUR = 0.08;
    private static final double OTHER_LIGHT = 0.55;
    private static final int RUN = 4;
    private static final int LEAST_ROWS = 5;
    private static final double MOUTH_FROM = 0.68;
    private static final double MOUTH_TO = 1.6;
    private static final double MOUTH_HALF = 0.55;
    private static final double DARK = 0.3;
    private static final double OPEN_SHARE = 0.22;

    private final byte[] colours;
    private final double skinLight;
    private final double skinRed;
    private final double skinBlue;

    /** @param colours 240 × 240 pixels, three bytes each: blue, green, red */
    HeadCrop(byte[] colours) {
        if (colours.length != SIDE * SIDE * CHANNELS) {
            throw new IllegalArgumentException("a crop has " + SIDE + " × " + SIDE + " pixels");
        }
        this.colours = colours;
        var from = row(CHEEKS_FROM);
        var to = row(CHEEKS_TO);
        var left = (int) (MIDDLE - EYE_DISTANCE * 0.6);
        var right = (int) (MIDDLE + EYE_DISTANCE * 0.6);
        var count = (to - from) * (right - left);
        var lights = new double[count];
        var reds = new double[count];
        var blues = new double[count];
        var i = 0;
        for (var y = from; y < to; y++) {
            for (var x = left; x < right; x++) {
                lights[i] = light(x, y);
                reds[i] = red(x, y);
                blues[i++] = blue(x, y);
            }
        }
        skinLight = median(lights);
        skinRed = median(reds);
        skinBlue = median(blues);
    }

    /**
     * How far the head is turned: the eyes move towards the outline of the side it turns to. Null where no outline is seen on both sides
     * (a wall of the colour of skin, a head at the edge of the picture).
     */
    Double turn() {
        var turns = new double[row(CHEEKS_TO) - row(CHEEKS_FROM)];
        var rows = 0;
        for (var y = row(CHEEKS_FROM); y < row(CHEEKS_TO); y++) {
            var toLeft = toOutline(y, -1);
            var toRight = toOutline(y, 1);
            if (toLeft > 0 && toRight > 0) {
                turns[rows++] = (double) (toLeft - toRight) / (toLeft + toRight);
            }
        }
        if (rows < LEAST_ROWS) {
            return null;
        }
        return Math.max(-1, Math.min(1, median(Arrays.copyOf(turns, rows)) / FULL_TURN));
    }

    /** How far the mouth is open: the share of its surroundings that is as dark as the inside of a mouth. */
    double mouth() {
        var dark = 0;
        var all = 0;
        for (var y = row(MOUTH_FROM); y < row(MOUTH_TO); y++) {
            for (var x = (int) (MIDDLE - EYE_DISTANCE * MOUTH_HALF); x < MIDDLE + EYE_DISTANCE * MOUTH_HALF; x++) {
                all++;
                if (light(x, y) < skinLight * DARK) {
                    dark++;
                }
            }
        }
        return Math.min(1, (double) dark / all / OPEN_SHARE);
    }

    /** Steps from the middle of the eyes to where skin ends in this row; 0 when it does not. */
    private int toOutline(int y, int step) {
        var others = 0;
        var started = (int) (EYE_DISTANCE * 0.45);
        var middle = step < 0 ? SIDE / 2 - 1 : SIDE / 2;
        for (var away = started; away < SIDE / 2; away++) {
            others = isSkin(middle + step * away, y) ? 0 : others + 1;
            if (others == RUN) {
                return away - RUN + 1;
            }
        }
        return 0;
    }

    private boolean isSkin(int x, int y) {
        var bright = light(x, y);
        return bright > skinLight * OTHER_LIGHT
                && Math.hypot(red(x, y) - skinRed, blue(x, y) - skinBlue) < OTHER_COLOUR;
    }

    private double light(int x, int y) {
        var at = (y * SIDE + x) * CHANNELS;
        return 0.114 * value(at) + 0.587 * value(at + 1) + 0.299 * value(at + 2);
    }

    /** Red as a share of the light: the same in the dark. */
    private double red(int x, int y) {
        return value((y * SIDE + x) * CHANNELS + 2) / (3 * light(x, y) + 8);
    }

    private double blue(int x, int y) {
        return value((y * SIDE + x) * CHANNELS) / (3 * light(x, y) + 8);
    }

    private int value(int place) {
        return colours[place] & 0xFF;
    }

    private static int row(double eyeDistances) {
        return (int) (EYES_LEVEL + eyeDistances * EYE_DISTANCE);
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
