package org.jiangxin.identity.entity;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.Locale;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;

/**
 * 电子社保卡号码 as it stands on the card: nine to eighteen letters and digits. It has no public check digit, so that only the
 * shape is refused here; the identity check compares it with its holder.
 *
 * @param value letters in upper case
 */
public record SocialCardNumber(String value) implements Serializable {
    public static final String FIELD = "socialCard";

    public SocialCardNumber {
        value = value == null
                ? ""
                : Normalizer.normalize(value, Normalizer.Form.NFKC)
                        .replaceAll("[\\s-]", "")
                        .toUpperCase(Locale.ROOT);
        if (!value.matches("[A-Z0-9]{9,18}")) {
            throw new Refused(Refusal.of("identity.social_card.format").on(FIELD));
        }
    }

    public String masked() {
        return value.substring(0, 2) + "*****" + value.substring(value.length() - 2);
    }

    @Override
    public String toString() {
        return masked();
    }
}
