package org.jiangxin.exam.service;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.OptionalLong;

/**
 * References of questions and options on one attempt's paper: 64 random bits as 11 characters. They say nothing about the
 * bank, so that an answer bank collected from other attempts fits nowhere (ATK-24).
 */
final class ItemRef {
    static final int LENGTH = 11;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private ItemRef() {}

    static String random() {
        return TEXT.encodeToString(
                ByteBuffer.allocate(Long.BYTES).putLong(RANDOM.nextLong()).array());
    }

    /** The bits of a reference; empty for what is none. */
    static OptionalLong bits(String ref) {
        if (ref == null || ref.length() != LENGTH) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(
                    ByteBuffer.wrap(Base64.getUrlDecoder().decode(ref)).getLong());
        } catch (IllegalArgumentException e) {
            return OptionalLong.empty();
        }
    }
}
