package org.jiangxin.interaction.service;

import java.io.Serializable;
import java.time.Instant;

/**
 * A live class of a class, for those who may broadcast it.
 *
 * @param broadcast the open broadcast, or null
 * @param since when that was begun, or when the last one ended; null when there was none
 * @param mine whether the caller has begun the open one
 */
public record LiveRow(
        String lesson,
        String number,
        String title,
        int minimumSeconds,
        AirState state,
        String broadcast,
        Instant since,
        boolean mine)
        implements Serializable {}
