package org.jiangxin.audit.repository;

import jakarta.persistence.EntityManager;

/** The repository on a test's entity manager. */
public final class TestedAuditEntries {
    private TestedAuditEntries() {}

    public static AuditEntries on(EntityManager em) {
        var entries = new AuditEntries();
        entries.em = em;
        return entries;
    }
}
