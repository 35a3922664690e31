package org.jiangxin.integrity.entity;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Where a comparison list comes from.
 *
 * @param authority who keeps the register
 * @param document with which it was handed over
 * @param asOf day of the data
 */
public record RegisterSource(RegisterKind kind, String authority, String document, LocalDate asOf) {
    public RegisterSource {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(authority);
        Objects.requireNonNull(document);
        Objects.requireNonNull(asOf);
    }
}
