package org.jiangxin.organization.entity;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.Locale;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;

/**
 * 统一社会信用代码 by GB 32100-2015: 18 characters of an alphabet without I, O, S, V and Z, the last of them a check character.
 * Construction refuses another length or alphabet. A wrong check character is no reason to refuse, because codes in use fail it;
 * it is a reason to look at the licence ({@link #isSuspect}).
 *
 * @param value 18 characters in upper case
 */
public record Uscc(String value) implements Serializable {
    public static final String FIELD = "uscc";

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    public Uscc {
        value = value == null
                ? ""
                : Normalizer.normalize(value, Normalizer.Form.NFKC)
                        .replaceAll("[\\s-]", "")
                        .toUpperCase(Locale.ROOT);
        if (value.length() != 18) {
            throw new Refused(
                    Refusal.of("organization.uscc.length", value.length()).on(FIELD));
        }
        for (int i = 0; i < value.length(); i++) {
            if (ALPHABET.indexOf(value.charAt(i)) < 0) {
                throw new Refused(Refusal.of("organization.uscc.alphabet").on(FIELD));
            }
        }
    }

    /** The check character for the first 17. */
    public static char checkCharacter(String first17) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * ALPHABET.indexOf(first17.charAt(i));
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** Whether the check character fails, so that a person compares the code with the licence. */
    public boolean isSuspect() {
        return checkCharacter(value.substring(0, 17)) != value.charAt(17);
    }

    @Override
    public String toString() {
        return value;
    }
}
