package org.jiangxin.shared.paging;

/**
 * Which rows are wanted.
 *
 * @param first index of the first row, from 0
 * @param size at most this many rows, 1 to 200
 */
public record PageRequest(int first, int size) {
    private static final int LARGEST = 200;

    public PageRequest {
        if (first < 0 || size < 1 || size > LARGEST) {
            throw new IllegalArgumentException("rows " + first + "+" + size);
        }
    }
}
