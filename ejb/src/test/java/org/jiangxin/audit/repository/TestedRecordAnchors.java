package org.jiangxin.audit.repository;

import jakarta.persistence.EntityManager;

/** The repository on a test's entity manager. */
public final class TestedRecordAnchors {
    private TestedRecordAnchors() {}

    public static RecordAnchors on(EntityManager em) {
        var anchors = new RecordAnchors();
        anchors.em = em;
        return anchors;
    }
}
