package org.jiangxin.supervision.entity;

/**
 * What a file contains.
 *
 * @param subject public id of what it is about, or a region code with what the list was narrowed to; never a person's name
 * @param rows rows without header and totals
 */
public record ExportFacts(
        ExportKind kind, String subject, int rows, long creditedMillis, long pendingMillis, long uncountedMillis) {}
