package org.jiangxin.face.worker;

/**
 * Uniform local binary patterns LBP(8,1) of a face's crop: how often each of 59 small patterns of light and dark stands in each of 7 × 7
 * cells. Needs no model that learned from people's faces, and tells people apart only weakly: a screening, no proof.
 */
final class LocalPatterns {
    static final int SIDE = 112;
    static final int CELLS = 7;
    static final int BINS = 59;
    static final int LENGTH = CELLS * CELLS * BINS;

    private static final int CELL = SIDE / CELLS;
    private static final int OTHERS = BINS - 1;
    private static final int MOST_CHANGES = 2;
    private static final int BYTE = 255;
    private static final int[] BIN_OF_PATTERN = bins();
    private static final int[][] AROUND = {{-1, -1}, {0, -1}, {1, -1}, {1, 0}, {1, 1}, {0, 1}, {-1, 1}, {-1, 0}};

    private LocalPatterns() {}

    /**
     * The patterns of a grey picture.
     *
     * @param grey 112 × 112 bytes, row by row
     * @return for each cell, row by row, the share of each pattern, 255 being all
     */
    static byte[] of(byte[] grey) {
        if (grey.length != SIDE * SIDE) {
            throw new IllegalArgumentException("a crop has " + SIDE + " × " + SIDE + " pixels");
        }
        var counts = new int[LENGTH];
        for (var y = 1; y < SIDE - 1; y++) {
            for (var x = 1; x < SIDE - 1; x++) {
                var cell = y / CELL * CELLS + x / CELL;
                counts[cell * BINS + BIN_OF_PATTERN[pattern(grey, x, y)]]++;
            }
        }
        var shares = new byte[LENGTH];
        for (var cell = 0; cell < CELLS * CELLS; cell++) {
            var all = 0;
            for (var bin = 0; bin < BINS; bin++) {
                all += counts[cell * BINS + bin];
            }
            for (var bin = 0; bin < BINS; bin++) {
                shares[cell * BINS + bin] = (byte) Math.round((float) counts[cell * BINS + bin] * BYTE / all);
            }
        }
        return shares;
    }

    private static int pattern(byte[] grey, int x, int y) {
        var centre = grey[y * SIDE + x] & 0xFF;
        var pattern = 0;
        for (var i = 0; i < AROUND.length; i++) {
            if ((grey[(y + AROUND[i][1]) * SIDE + x + AROUND[i][0]] & 0xFF) >= centre) {
                pattern |= 1 << i;
            }
        }
        return pattern;
    }

    /** A pattern that changes between light and dark at most twice around its centre has a bin of its own; the rest share one. */
    private static int[] bins() {
        var bins = new int[256];
        var next = 0;
        for (var pattern = 0; pattern < bins.length; pattern++) {
            var turned = (pattern << 1 | pattern >> 7) & 0xFF;
            bins[pattern] = Integer.bitCount(pattern ^ turned) <= MOST_CHANGES ? next++ : OTHERS;
        }
        return bins;
    }
}
