package org.jiangxin.record.entity;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.Locale;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;

/**
 * 证书序列号: {@code JX-<region, 6>-<year, 4>-<running number, at least 7><check character>}, for example
 * {@code JX-990000-2026-00000412}. The check character is that of ISO 7064 MOD 11-2 over all digits before it, the scheme
 * everybody knows from identity numbers: it finds every single wrong digit and every swap of neighbours before a record is
 * asked for.
 *
 * @param value in its one printed form
 */
public record CertificateSerial(String value) implements Serializable {
    public static final String FIELD = "serial";

    private static final String CHECK_CHARACTERS = "0123456789X";
    private static final int LEAST_DIGITS = 7;

    public CertificateSerial {
        value = normalise(value);
        if (!value.matches("JX-\\d{6}-\\d{4}-\\d{7,11}[\\dX]")) {
            throw new Refused(Refusal.of("record.serial.format").on(FIELD));
        }
        var digits = value.substring("JX-".length()).replace("-", "");
        if (check(digits.substring(0, digits.length() - 1)) != digits.charAt(digits.length() - 1)) {
            throw new Refused(Refusal.of("record.serial.check").on(FIELD));
        }
    }

    /**
     * The serial of a new certificate.
     *
     * @param region six digits of 行政区划
     * @param year year of issue
     * @param number running number, from 1, never used before
     */
    public static CertificateSerial of(String region, int year, long number) {
        var running = String.format(Locale.ROOT, "%0" + LEAST_DIGITS + "d", number);
        return new CertificateSerial("JX-" + region + "-" + year + "-" + running + check(region + year + running));
    }

    /** Whether a text is meant as such a serial, whatever its check character. */
    public static boolean looksLike(String text) {
        return normalise(text).startsWith("JX");
    }

    /** One form for what people type: full-width characters, blanks, small letters, missing or long hyphens. */
    public static String normalise(String text) {
        if (text == null) {
            return "";
        }
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Cf}]", "")
                .replaceAll("[‐‑‒–—―−ー_]", "-")
                .toUpperCase(Locale.ROOT)
                .replaceFirst("^JX-?(\\d{6})-?(\\d{4})-?(\\d{7,11}[\\dX])$", "JX-$1-$2-$3");
    }

    private static char check(String digits) {
        int product = 0;
        for (int i = 0; i < digits.length(); i++) {
            product = (product + digits.charAt(i) - '0') * 2 % 11;
        }
        return CHECK_CHARACTERS.charAt((12 - product) % 11);
    }

    @Override
    public String toString() {
        return value;
    }
}
