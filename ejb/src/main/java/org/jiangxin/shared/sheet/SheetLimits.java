package org.jiangxin.shared.sheet;

/**
 * How much of a file is taken.
 *
 * @param bytes of the file as it was sent
 * @param unpackedBytes of all parts of a workbook together
 * @param entries files inside a workbook
 * @param rows with content, the header row included
 * @param columns with content
 * @param cellLength characters of one cell
 */
public record SheetLimits(long bytes, long unpackedBytes, int entries, int rows, int columns, int cellLength) {
    private static final long MEBIBYTE = 1024 * 1024;

    /** Enough for a roster of ten thousand learners or the whole national classification. */
    public static final SheetLimits USUAL = new SheetLimits(10 * MEBIBYTE, 64 * MEBIBYTE, 300, 20_001, 60, 4_000);

    public SheetLimits {
        if (bytes < 1 || unpackedBytes < bytes || entries < 1 || rows < 1 || columns < 1 || cellLength < 1) {
            throw new IllegalArgumentException("limits of a sheet");
        }
    }

    public SheetLimits withRows(int most) {
        return new SheetLimits(bytes, unpackedBytes, entries, most, columns, cellLength);
    }
}
