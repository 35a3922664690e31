package org.jiangxin.shared.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed index over an encrypted field, so that it can be looked up and kept unique without being readable: HMAC-SHA-256 of
 * the normalised value under a key of its own per purpose, first 16 bytes as 32 hex digits.
 */
@ApplicationScoped
public class BlindIndex {
    private static final int INDEX_BYTES = 16;

    @Inject
    KeyRing keys;

    /**
     * Index of a value.
     *
     * @param purpose what is indexed, for example {@code citizen-id} or {@code mobile}
     * @param normalised the value in its one normal form
     */
    public String of(String purpose, String normalised) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.key("index-" + purpose, 1), "HmacSHA256"));
            return HexFormat.of()
                    .formatHex(Arrays.copyOf(mac.doFinal(normalised.getBytes(StandardCharsets.UTF_8)), INDEX_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("blind index", e);
        }
    }
}
