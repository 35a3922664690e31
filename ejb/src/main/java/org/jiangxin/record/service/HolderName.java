package org.jiangxin.record.service;

import java.text.Normalizer;
import java.util.Locale;
import org.jiangxin.identity.entity.RealName;

/** Compares the name somebody types with the one on record, forgiving blanks, width, case and kinds of middle dots. */
final class HolderName {
    private HolderName() {}

    static boolean same(String given, String onRecord) {
        return !normal(given).isEmpty() && normal(given).equals(normal(onRecord));
    }

    /** 王** for a page that must not tell a name to whoever holds a forged copy. */
    static String masked(String name) {
        return name.isBlank() ? "" : new RealName(name).masked();
    }

    private static String normal(String name) {
        return name == null
                ? ""
                : Normalizer.normalize(name, Normalizer.Form.NFKC)
                        .replaceAll("[\\s\\p{Cf}]", "")
                        .replaceAll("[•‧・．﹒·]", "·")
                        .toLowerCase(Locale.ROOT);
    }
}
