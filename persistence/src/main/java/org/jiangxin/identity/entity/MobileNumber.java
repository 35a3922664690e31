package org.jiangxin.identity.entity;

import java.io.Serializable;
import java.text.Normalizer;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;

/**
 * 手机号码 of the mainland: eleven digits from 13 to 19, +86 and blanks taken off. The range 199 0000 is used for 演示 accounts.
 *
 * @param value the eleven digits
 */
public record MobileNumber(String value) implements Serializable {
    public static final String FIELD = "mobile";

    public MobileNumber {
        value = value == null
                ? ""
                : Normalizer.normalize(value, Normalizer.Form.NFKC)
                        .replaceAll("[\\s-]", "")
                        .replaceFirst("^(\\+86|0086)", "");
        if (!value.matches("1[3-9]\\d{9}")) {
            throw new Refused(Refusal.of("identity.mobile.format").on(FIELD));
        }
    }

    public static boolean isValid(String text) {
        try {
            new MobileNumber(text);
            return true;
        } catch (Refused e) {
            return false;
        }
    }

    public String masked() {
        return value.substring(0, 3) + "****" + value.substring(7);
    }

    @Override
    public String toString() {
        return masked();
    }
}
