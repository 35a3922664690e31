package org.jiangxin.catalog.entity;

import java.util.regex.Pattern;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;

/** Code of a detail class (细类) of the national classification: 6-18-02-04 is 大类 6, 中类 18, 小类 02, 细类 04. */
public record OccupationCode(String value) {
    private static final Pattern SHAPE = Pattern.compile("[1-8]-\\d{2}-\\d{2}-\\d{2}");

    public OccupationCode {
        if (value == null || !SHAPE.matcher(value).matches()) {
            throw new Refused(Refusal.of("catalog.occupation.code", String.valueOf(value)));
        }
    }

    public static boolean isValid(String text) {
        return text != null && SHAPE.matcher(text).matches();
    }

    public String majorClass() {
        return value.substring(0, 1);
    }
}
