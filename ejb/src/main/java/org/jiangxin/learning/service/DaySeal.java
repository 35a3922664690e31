package org.jiangxin.learning.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jiangxin.shared.crypto.KeyRing;
import org.jiangxin.shared.time.ChinaTime;

/**
 * Seals short texts with HMAC-SHA-256 under a key of the day and of the purpose, drawn from the ticket key of the key ring: the key
 * id, with which the text begins, is the day's number, and the keys of today and its neighbours are alive. What is sealed for one
 * purpose is junk for another.
 */
@ApplicationScoped
class DaySeal {
    private static final String ALGORITHM = "HmacSHA256";
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Pattern KEY_ID = Pattern.compile("(\\d{1,18})\\|.*");
    private static final int MOST_KEYS = 16;
    private static final int LONGEST = 400;

    private final Map<String, SecretKeySpec> keys = new ConcurrentHashMap<>();

    @Inject
    KeyRing ring;

    @Inject
    Clock clock;

    /** The id of the key that seals at a moment. */
    static long keyAt(Instant moment) {
        return ChinaTime.dayOf(moment).toEpochDay();
    }

    /** @param text key id, a bar, and what it says */
    String seal(String purpose, String text) {
        var payload = text.getBytes(StandardCharsets.UTF_8);
        return ENCODER.encodeToString(payload) + "." + ENCODER.encodeToString(mac(purpose, keyId(text), payload));
    }

    /** The text under a seal; empty when its seal, its key or its form is wrong. */
    Optional<String> open(String purpose, String sealed) {
        var dot = sealed == null || sealed.length() > LONGEST ? -1 : sealed.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        try {
            var payload = Base64.getUrlDecoder().decode(sealed.substring(0, dot));
            var mac = Base64.getUrlDecoder().decode(sealed.substring(dot + 1));
            // Base64 has spare bits in its last character: only the one spelling that was given out is accepted.
            var isAsGiven = sealed.equals(ENCODER.encodeToString(payload) + "." + ENCODER.encodeToString(mac));
            return Optional.of(new String(payload, StandardCharsets.UTF_8))
                    .filter(text -> isAsGiven && KEY_ID.matcher(text).matches() && isAlive(keyId(text)))
                    .filter(text -> MessageDigest.isEqual(mac(purpose, keyId(text), payload), mac));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static long keyId(String text) {
        return Long.parseLong(text, 0, text.indexOf('|'), 10);
    }

    private boolean isAlive(long keyId) {
        return Math.abs(keyId - keyAt(clock.instant())) <= 1;
    }

    private byte[] mac(String purpose, long keyId, byte[] payload) {
        if (keys.size() > MOST_KEYS) {
            keys.clear();
        }
        return hmac(keys.computeIfAbsent(purpose + "|" + keyId, this::derive), payload);
    }

    private SecretKeySpec derive(String name) {
        var master = new SecretKeySpec(ring.key("ticket", 1), ALGORITHM);
        return new SecretKeySpec(hmac(master, name.getBytes(StandardCharsets.UTF_8)), ALGORITHM);
    }

    private static byte[] hmac(SecretKeySpec key, byte[] text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("day seal", e);
        }
    }
}
