package org.jiangxin.exam.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jiangxin.exam.entity.Attempt;
import org.jiangxin.shared.crypto.HashChain;
import org.jiangxin.shared.crypto.KeyRing;

/**
 * Writes receipts of handed-in attempts. A receipt follows from the attempt and its journal alone, so that every retry gets
 * the same one, and carries a MAC under a key that is not in the database.
 */
@ApplicationScoped
public class Receipts {
    private static final int VERSION = 1;
    private static final int NUMBER_LENGTH = 12;
    private static final int GROUP = 4;

    @Inject
    KeyRing keys;

    /** @param answered questions with an answer that counts */
    Receipt of(Attempt attempt, int answered) {
        var submittedAt = attempt.submittedAt().truncatedTo(ChronoUnit.MICROS);
        var finalSeq = attempt.finalSeq().orElseThrow();
        var finalHash = attempt.finalHash().orElseThrow();
        var byDeadline = attempt.submitKey().isEmpty();
        var content = HashChain.next(
                finalHash,
                VERSION,
                attempt.publicId(),
                attempt.paperHash(),
                submittedAt,
                finalSeq,
                answered,
                byDeadline);
        var mac = mac(content);
        return new Receipt(number(mac), submittedAt, finalSeq, finalHash, answered, byDeadline, mac);
    }

    private String mac(String content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.key("receipt", 1), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("receipt", e);
        }
    }

    /** Groups of four, so that it can be read out. */
    private static String number(String mac) {
        return mac.substring(0, NUMBER_LENGTH).toUpperCase(Locale.ROOT).replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }
}
