package org.jiangxin.shared.paging;

/**
 * Which rows are wanted.
 *
 * @param first index of the first row, from 0
 * @param size at most this many rows, 1 to 200
 */
public record PageRequest(int first, int size) {
    private static final int LARGEST = 200;
    private static final int LAST = 100_000;

    public PageRequest {
        if (first < 0 || size < 1 || size > LARGEST) {
            throw new IllegalArgumentException("rows " + first + "+" + size);
        }
    }

    /** The page of a number that came from an address: whatever it is, it becomes a page. @param number from 1 */
    public static PageRequest page(int number, int size) {
        return new PageRequest((Math.max(1, Math.min(number, LAST)) - 1) * size, size);
    }
}
