package org.jiangxin.supervision.service;

import java.io.Serializable;
import java.time.Instant;

/**
 * A line of the register of exports.
 *
 * @param kind name of the kind constant
 * @param who name of the colleague who took it
 */
public record ExportEntry(
        String serial,
        String kind,
        String subject,
        String who,
        String regionPath,
        int rows,
        long creditedMillis,
        String fileHash,
        Instant madeAt)
        implements Serializable {}
