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
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jiangxin.learning.entity.PlaybackLease;
import org.jiangxin.shared.crypto.KeyRing;
import org.jiangxin.shared.time.ChinaTime;

/**
 * Seals tickets with HMAC-SHA-256 under a key of the day, drawn from the ticket key of the key ring: the key id is the day's
 * number, and two are alive, today's and its neighbour's. A ticket is a function of the lease row, so that an answer given
 * again carries the very same one.
 */
@ApplicationScoped
class TicketSeal {
    private static final String ALGORITHM = "HmacSHA256";
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final int MOST_KEYS = 16;
    private static final int LONGEST = 400;

    private final Map<Long, SecretKeySpec> keys = new ConcurrentHashMap<>();

    @Inject
    KeyRing ring;

    @Inject
    Clock clock;

    /** The ticket for the holder's next request. */
    String seal(PlaybackLease lease) {
        var ticket = new Ticket(
                dayOf(lease.lastBeatAt()),
                lease.learnerId(),
                lease.holder().signInId(),
                lease.leaseId(),
                lease.epoch(),
                lease.seq(),
                lease.lessonId());
        var payload = ticket.text().getBytes(StandardCharsets.UTF_8);
        return ENCODER.encodeToString(payload) + "." + ENCODER.encodeToString(mac(ticket.keyId(), payload));
    }

    /** Opens a ticket; empty when its seal, its key or its form is wrong. */
    Optional<Ticket> open(String sealed) {
        var dot = sealed == null || sealed.length() > LONGEST ? -1 : sealed.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        try {
            var payload = Base64.getUrlDecoder().decode(sealed.substring(0, dot));
            var mac = Base64.getUrlDecoder().decode(sealed.substring(dot + 1));
            // Base64 has spare bits in its last character: only the one spelling that was given out is accepted.
            var isAsGiven = sealed.equals(ENCODER.encodeToString(payload) + "." + ENCODER.encodeToString(mac));
            return Ticket.parse(new String(payload, StandardCharsets.UTF_8))
                    .filter(ticket -> isAsGiven && isAlive(ticket.keyId()))
                    .filter(ticket -> MessageDigest.isEqual(mac(ticket.keyId(), payload), mac));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean isAlive(long keyId) {
        return Math.abs(keyId - dayOf(clock.instant())) <= 1;
    }

    private static long dayOf(Instant moment) {
        return ChinaTime.dayOf(moment).toEpochDay();
    }

    private byte[] mac(long keyId, byte[] payload) {
        if (keys.size() > MOST_KEYS) {
            keys.clear();
        }
        return hmac(keys.computeIfAbsent(keyId, this::derive), payload);
    }

    private SecretKeySpec derive(long keyId) {
        var master = new SecretKeySpec(ring.key("ticket", 1), ALGORITHM);
        return new SecretKeySpec(
                hmac(master, ("playback-ticket|" + keyId).getBytes(StandardCharsets.UTF_8)), ALGORITHM);
    }

    private static byte[] hmac(SecretKeySpec key, byte[] text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("ticket seal", e);
        }
    }
}
