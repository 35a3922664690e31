package org.jiangxin.audit.service;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;

/**
 * One entry of the trail as auditors read it.
 *
 * @param details short facts by name, in order
 */
public record AuditView(
        long id,
        int shard,
        long position,
        Instant occurredAt,
        String actor,
        String action,
        String subjectType,
        String subjectId,
        Map<String, String> details,
        String entryHash)
        implements Serializable {}
