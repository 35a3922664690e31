package org.jiangxin.identity.entity;

import java.io.Serializable;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;

/**
 * 公民身份号码 by GB 11643-1999: six digits of region, eight of birth, three of sequence, one check character
 * (ISO 7064 MOD 11-2). Construction refuses a wrong length, check character or date; age is asked with a day
 * ({@link #ageOn}). Region prefix 99 was never issued and marks 演示 identities.
 *
 * @param value the 18 characters, X in upper case
 */
public record CitizenId(String value) implements Serializable {
    public static final String FIELD = "citizenId";

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final String DEMO_PREFIX = "99";
    private static final int EARLIEST_YEAR = 1900;

    public CitizenId {
        value = normalise(value);
        if (!value.matches("\\d{17}[\\dX]")) {
            throw refused("identity.citizen_id.format");
        }
        if (checkCharacter(value.substring(0, 17)) != value.charAt(17)) {
            throw refused("identity.citizen_id.check_digit");
        }
        if (birthOf(value) == null) {
            throw refused("identity.citizen_id.date");
        }
    }

    /** The check character for the first 17 digits. */
    public static char checkCharacter(String first17) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (first17.charAt(i) - '0');
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }

    public LocalDate birthDate() {
        return birthOf(value);
    }

    /** Six digits of 行政区划 at the time of issue; it may have been abolished since. */
    public String regionCode() {
        return value.substring(0, 6);
    }

    public boolean isDemo() {
        return value.startsWith(DEMO_PREFIX);
    }

    /** False for a province code that GB/T 2260 never had: a reason to warn, never to refuse. */
    public boolean hasKnownRegion() {
        return isDemo() || value.matches("(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91).*");
    }

    /** Completed years on a day; negative when the birth lies ahead. */
    public int ageOn(LocalDate day) {
        return birthDate().isAfter(day) ? -1 : Period.between(birthDate(), day).getYears();
    }

    /** Refuses a birth in the future and an age below the policy. */
    public CitizenId requireAge(int minimumAge, LocalDate today) {
        if (birthDate().isAfter(today)) {
            throw refused("identity.citizen_id.future");
        }
        if (ageOn(today) < minimumAge) {
            throw new Refused(
                    Refusal.of("identity.citizen_id.too_young", minimumAge).on(FIELD));
        }
        return this;
    }

    public String masked() {
        return value.substring(0, 3) + "***********" + value.substring(14);
    }

    @Override
    public String toString() {
        return masked();
    }

    private static LocalDate birthOf(String value) {
        try {
            var day = LocalDate.of(
                    Integer.parseInt(value.substring(6, 10)),
                    Integer.parseInt(value.substring(10, 12)),
                    Integer.parseInt(value.substring(12, 14)));
            return day.getYear() < EARLIEST_YEAR ? null : day;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String normalise(String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .replaceAll("\\s", "")
                        .toUpperCase(Locale.ROOT);
    }

    private static Refused refused(String code) {
        return new Refused(Refusal.of(code).on(FIELD));
    }
}
