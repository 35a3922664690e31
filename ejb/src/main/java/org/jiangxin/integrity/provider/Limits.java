package org.jiangxin.integrity.provider;

import java.util.Map;

/** The limits that hold for a rule in a search: its defaults, and what the operator set instead. */
public record Limits(Map<String, Long> values) {
    public Limits {
        values = Map.copyOf(values);
    }

    public long of(String name) {
        return values.get(name);
    }
}
