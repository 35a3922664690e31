package org.jiangxin.supervision.service;

import java.time.Instant;

/**
 * What a file says of itself: its number, who takes it when, in whose name.
 *
 * @param inNameOf name of the region or the institution
 */
public record ExportMark(String serial, String who, Instant at, String inNameOf) {}
