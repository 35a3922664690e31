package org.jiangxin.organization.entity;

import java.io.Serializable;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;

/**
 * Six digits of 行政区划 by GB/T 2260. The scope of a regulator is the code's prefix: the code without its trailing pairs of
 * zeros, so that 990000 covers the province, 990100 its city and 990101 one county. Prefix 99 was never issued and marks 演示
 * regions.
 *
 * @param value the six digits
 */
public record RegionCode(String value) implements Serializable {
    public static final String FIELD = "region";

    public RegionCode {
        if (value == null || !value.matches("(?!00)\\d{6}") || value.matches("\\d\\d00(?!00)\\d\\d")) {
            throw new Refused(Refusal.of("organization.region.format").on(FIELD));
        }
    }

    /** Two, four or six digits that every code below this one begins with. */
    public String prefix() {
        return value.replaceFirst("(00){1,2}$", "");
    }

    /** Whether the other region is this one or lies in it. */
    public boolean covers(String otherCode) {
        return otherCode != null && otherCode.startsWith(prefix());
    }

    @Override
    public String toString() {
        return value;
    }
}
