package org.jiangxin.integrity.service;

import static org.jiangxin.shared.security.Role.CLASS_MANAGER;
import static org.jiangxin.shared.security.Role.INSTITUTION_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jiangxin.integrity.entity.ClueKind;
import org.jiangxin.integrity.entity.ClueStatus;
import org.jiangxin.integrity.entity.ClueStepKind;
import org.jiangxin.integrity.repository.Clues;
import org.jiangxin.organization.service.StaffScopes;
import org.jiangxin.shared.error.Conflict;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.paging.Page;
import org.jiangxin.shared.paging.PageRequest;
import org.jiangxin.training.rule.Entered;
import org.jiangxin.training.service.WorkCalendar;

/** The institution's side of clues about its classes (机构说明): reads them and states its side once, in time. It decides nothing. */
@Stateless
public class ClueStatements {
    private static final int LONGEST = 1_000;
    /** Whose pictures an institution sees: the own ones. What learners show of themselves is for the regulator. */
    private static final Set<ClueStepKind> PICTURED = Set.of(ClueStepKind.STATED);

    @Inject
    Clues clues;

    @Inject
    ClueReach reach;

    @Inject
    ClueViews views;

    @Inject
    ClueLog log;

    @Inject
    ClueAlbum album;

    @Inject
    StaffScopes scopes;

    @Inject
    WorkCalendar calendar;

    /** Clues about the own classes. */
    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER})
    public Page<ClueRow> list(ClueQuery query, PageRequest rows) {
        return views.page(query.wanted(scopes.mine().requireOrganization(), ""), rows);
    }

    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER})
    public ClueView get(String publicId) {
        var clue = reach.ofInstitution(publicId);
        return views.forStaff(
                clue,
                new ClueViews.Rights(
                        false,
                        false,
                        false,
                        clue.status() == ClueStatus.ASSIGNED && !clue.isOverdue(calendar.today()),
                        false),
                PICTURED);
    }

    /** How many statements are asked of the institution. */
    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER})
    public long waiting() {
        var own = scopes.mine().requireOrganization();
        return clues.count(new Clues.Wanted(
                own, "", ClueQuery.Stage.STATEMENT.states(), EnumSet.allOf(ClueKind.class), "", false));
    }

    /** A picture for the statement, made our own; refuses on its field. */
    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER})
    public AcceptedPicture acceptPicture(String field, byte[] upload) {
        return album.accept(field, upload);
    }

    /** A picture of the own statement as JPEG. */
    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER})
    public byte[] picture(String publicId, String picture, boolean small) {
        return album.open(reach.ofInstitution(publicId), picture, PICTURED, small);
    }

    /** States the institution's side, until the end of the due day. */
    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER})
    public void state(String publicId, String statement, List<AcceptedPicture> pictures) {
        ClueAlbum.requireRoom(pictures);
        var clue = reach.lockOfInstitution(publicId);
        var entered = new Entered();
        var text = entered.text("statement", statement, LONGEST);
        entered.check();
        if (clue.status() != ClueStatus.ASSIGNED) {
            throw new Conflict(Refusal.of("integrity.clue.stated_already"));
        }
        if (clue.isOverdue(calendar.today())) {
            throw new Conflict(Refusal.of("integrity.clue.statement_late", clue.statementDueOn()));
        }
        clue.state();
        album.keep(log.step(clue, ClueStepKind.STATED, text), pictures);
    }
}
