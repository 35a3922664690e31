package org.jiangxin.identity.entity;

import java.io.Serializable;
import java.util.Locale;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;

/**
 * An e-mail address, optional under 我的 and used only after its code was entered.
 *
 * @param value lower case
 */
public record EmailAddress(String value) implements Serializable {
    public static final String FIELD = "email";

    public EmailAddress {
        value = value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
        if (value.length() > 120 || !value.matches("[a-z0-9._%+-]{1,64}@[a-z0-9-]+(\\.[a-z0-9-]+)+")) {
            throw new Refused(Refusal.of("identity.email.format").on(FIELD));
        }
    }

    public String masked() {
        return value.charAt(0) + "***" + value.substring(value.indexOf('@'));
    }

    @Override
    public String toString() {
        return masked();
    }
}
