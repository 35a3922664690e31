package org.jiangxin.learning.entity;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;

/** The pages of a document that were shown, kept as the bits of one hexadecimal number. Immutable. */
public final class PagesSeen {
    /** Most pages a document of the platform has. */
    public static final int MOST = 1000;

    /** No page yet. */
    public static final PagesSeen NONE = new PagesSeen(BigInteger.ZERO);

    private static final int RADIX = 16;

    private final BigInteger bits;

    private PagesSeen(BigInteger bits) {
        this.bits = bits;
    }

    public static PagesSeen parse(String text) {
        return text == null || text.isEmpty() ? NONE : new PagesSeen(new BigInteger(text, RADIX));
    }

    /** The column's text, null for no page. */
    public String text() {
        return bits.signum() == 0 ? null : bits.toString(RADIX);
    }

    /** @param page from 1 */
    public PagesSeen with(int page) {
        if (page < 1 || page > MOST) {
            throw new IllegalArgumentException("page " + page);
        }
        return new PagesSeen(bits.setBit(page - 1));
    }

    public int count() {
        return bits.bitCount();
    }

    /** Page numbers from 1, in order. */
    public List<Integer> pages() {
        return IntStream.range(0, bits.bitLength())
                .filter(bits::testBit)
                .mapToObj(bit -> bit + 1)
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PagesSeen that && bits.equals(that.bits);
    }

    @Override
    public int hashCode() {
        return bits.hashCode();
    }
}
