package org.jiangxin.identity.entity;

import java.io.Serializable;
import java.text.Normalizer;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;

/**
 * 姓名 as on the identity card: 2 to 30 characters; Chinese characters with 间隔号, or Latin letters for names so written.
 *
 * @param value blanks trimmed, every kind of middle dot written as ·
 */
public record RealName(String value) implements Serializable {
    public static final String FIELD = "realName";

    public RealName {
        value = value == null
                ? ""
                : Normalizer.normalize(value.strip(), Normalizer.Form.NFC)
                        .replaceAll("[•‧・．﹒]", "·")
                        .replaceAll("\\s+", " ");
        if (!value.matches("[\\p{IsHan}·]{2,30}|[\\p{IsLatin}'.\\- ]{2,30}")) {
            throw new Refused(Refusal.of("identity.name.format").on(FIELD));
        }
    }

    public String masked() {
        int first = value.codePointAt(0);
        return Character.toString(first) + "*".repeat(Math.min(2, value.codePointCount(0, value.length()) - 1));
    }

    @Override
    public String toString() {
        return masked();
    }
}
