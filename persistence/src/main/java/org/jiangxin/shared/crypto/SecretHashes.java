package org.jiangxin.shared.crypto;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Compares hashes of secrets in constant time. */
public final class SecretHashes {
    private SecretHashes() {}

    public static boolean same(String one, String other) {
        return one != null
                && other != null
                && MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
