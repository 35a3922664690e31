package org.jiangxin.shared.id;

import java.security.SecureRandom;
import java.util.Base64;

/** Random references for addresses and messages to the outside: 128 bits, 22 characters of base64url. Never a control by itself. */
public final class PublicId {
    /** Characters of a public id, also the width of its column. */
    public static final int LENGTH = 22;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    private PublicId() {}

    public static String random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
