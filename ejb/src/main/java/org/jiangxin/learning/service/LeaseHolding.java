package org.jiangxin.learning.service;

import java.io.Serializable;
import java.time.Instant;

/**
 * Who studies, as the other page is told.
 *
 * @param sameDevice whether it is the asking device itself: another window
 * @param deviceKind name of the device kind
 * @param place as stored with the sign-in
 * @param lessonTitle what is studied there
 * @param at since when
 */
public record LeaseHolding(
        boolean sameDevice, String deviceKind, String browser, String place, String lessonTitle, Instant at)
        implements Serializable {}
