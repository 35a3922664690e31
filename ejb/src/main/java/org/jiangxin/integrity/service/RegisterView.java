package org.jiangxin.integrity.service;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jiangxin.integrity.entity.RegisterKind;

/**
 * A batch in the list of a regulator.
 *
 * @param counts whether no later one stands in its place
 */
public record RegisterView(
        long number,
        RegisterKind kind,
        String authority,
        String document,
        LocalDate asOf,
        String regionPath,
        long lines,
        Instant loadedAt,
        boolean counts)
        implements Serializable {}
