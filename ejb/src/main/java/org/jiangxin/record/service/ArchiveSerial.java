package org.jiangxin.record.service;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jiangxin.record.entity.CertificateSerial;

/**
 * 档案编号: {@code DA-<region, 6>-<day, 8>-<ten random characters>}. Random, because archives are drawn up by anybody at any time
 * and nothing may be learned from their number.
 */
final class ArchiveSerial {
    /** Without I, L, O and U: nobody takes one for a digit. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int RANDOM_CHARACTERS = 10;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);

    private ArchiveSerial() {}

    static String next(String region, LocalDate day) {
        var tail = new StringBuilder();
        for (int i = 0; i < RANDOM_CHARACTERS; i++) {
            tail.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return "DA-" + region + "-" + DAY.format(day) + "-" + tail;
    }

    /** Its normal form, if the text is meant as such a number. */
    static Optional<String> normalise(String typed) {
        var text = CertificateSerial.normalise(typed)
                .replaceFirst("^DA-?(\\d{6})-?(\\d{8})-?([0-9A-Z]{10})$", "DA-$1-$2-$3");
        return text.matches("DA-\\d{6}-\\d{8}-[0-9A-Z]{10}") ? Optional.of(text) : Optional.empty();
    }
}
