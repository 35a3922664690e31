package org.jiangxin.integrity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jiangxin.identity.web.CurrentUser;
import org.jiangxin.integrity.service.ClueCounts;
import org.jiangxin.integrity.service.ClueReview;
import org.jiangxin.integrity.service.ClueStatements;
import org.jiangxin.integrity.service.OwnClues;
import org.jiangxin.shared.security.Role;

/** Clues that wait for whoever is signed in, for rails, the dashboard and the learner's own page. */
@Named
@RequestScoped
public class ClueTally {
    private static final ClueCounts NONE = new ClueCounts(0, 0, 0, 0, 0, 0, 0);

    @Inject
    ClueReview review;

    @Inject
    ClueStatements statements;

    @Inject
    OwnClues own;

    @Inject
    CurrentUser user;

    private ClueCounts counts;
    private Long asked;
    private Long open;

    /** Of a regulator's region. */
    public ClueCounts getCounts() {
        if (counts == null) {
            counts = user.has(Role.REGULATOR_APPROVER) || user.has(Role.REGULATOR_INSPECTOR) ? review.counts() : NONE;
        }
        return counts;
    }

    /** Statements that are asked of an institution. */
    public long getAsked() {
        if (asked == null) {
            asked = user.has(Role.INSTITUTION_ADMIN) || user.has(Role.CLASS_MANAGER) ? statements.waiting() : 0;
        }
        return asked;
    }

    /** Clues about a learner that nobody has decided. */
    public long getOpen() {
        if (open == null) {
            open = user.has(Role.LEARNER) ? own.open() : 0;
        }
        return open;
    }
}
