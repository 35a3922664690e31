package org.jiangxin.integrity.service;

import static org.jiangxin.shared.security.Role.REGULATOR_APPROVER;
import static org.jiangxin.shared.security.Role.REGULATOR_INSPECTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jiangxin.integrity.entity.Clue;
import org.jiangxin.integrity.entity.ClueAppeal;
import org.jiangxin.integrity.entity.ClueKind;
import org.jiangxin.integrity.entity.ClueStatus;
import org.jiangxin.integrity.entity.ClueStepKind;
import org.jiangxin.integrity.entity.PhoneSample;
import org.jiangxin.integrity.event.ClueReversed;
import org.jiangxin.integrity.event.ClueUpheld;
import org.jiangxin.integrity.repository.Clues;
import org.jiangxin.notification.entity.NoticeTemplate;
import org.jiangxin.organization.service.StaffScopes;
import org.jiangxin.shared.error.Conflict;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.paging.Page;
import org.jiangxin.shared.paging.PageRequest;
import org.jiangxin.shared.security.Caller;
import org.jiangxin.shared.security.Role;
import org.jiangxin.training.rule.Entered;
import org.jiangxin.training.service.WorkCalendar;

/**
 * The regulator's side of clues (R-324a, 线索核查): looks into them, decides, answers appeals. Whoever checks does not decide, and whoever
 * decided does not answer the appeal against it: a colleague of the region or the authority above does.
 */
@Stateless
public class ClueReview {
    private static final int LONGEST = 1_000;
    private static final int MOST_MINUTES = 24 * 60;
    private static final long MINUTE = 60_000;
    /** Whose pictures a regulator sees: everybody's. */
    private static final Set<ClueStepKind> PICTURED = Set.of(ClueStepKind.STATED, ClueStepKind.APPEALED);

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

    @Inject
    Event<ClueUpheld> upheld;

    @Inject
    Event<ClueReversed> reversed;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Clues of the caller's region. */
    @RolesAllowed({REGULATOR_APPROVER, REGULATOR_INSPECTOR})
    public Page<ClueRow> list(ClueQuery query, PageRequest rows) {
        return views.page(query.wanted(0, scopes.mine().regionPrefix()), rows);
    }

    @RolesAllowed({REGULATOR_APPROVER, REGULATOR_INSPECTOR})
    public ClueView get(String publicId) {
        var clue = reach.ofRegion(publicId);
        var me = caller.accountId();
        var approver = caller.has(Role.REGULATOR_APPROVER);
        return views.forStaff(
                clue,
                new ClueViews.Rights(
                        clue.isReadyToCheck(calendar.today()),
                        approver && clue.status() == ClueStatus.CHECKED && !isMine(clue.checkedBy(), me),
                        approver && openAppeal(clue).isPresent() && mayAnswer(clue, me),
                        false,
                        false),
                PICTURED);
    }

    /** A picture of the statement or an appeal as JPEG; that it was looked at is written into the audit trail. */
    @RolesAllowed({REGULATOR_APPROVER, REGULATOR_INSPECTOR})
    public byte[] picture(String publicId, String picture, boolean small) {
        var clue = reach.ofRegion(publicId);
        var jpeg = album.open(clue, picture, PICTURED, small);
        log.seen(clue, picture);
        return jpeg;
    }

    /** Clues of the caller's region by where they stand. */
    @RolesAllowed({REGULATOR_APPROVER, REGULATOR_INSPECTOR})
    public ClueCounts counts() {
        var region = scopes.mine().regionPrefix();
        var counts = new EnumMap<ClueStatus, Long>(ClueStatus.class);
        clues.countByStatus(region).forEach(row -> counts.put((ClueStatus) row[0], (Long) row[1]));
        return new ClueCounts(
                counts.getOrDefault(ClueStatus.ASSIGNED, 0L),
                clues.countOverdue(region, calendar.today()),
                counts.getOrDefault(ClueStatus.STATED, 0L),
                counts.getOrDefault(ClueStatus.CHECKED, 0L),
                clues.count(new Clues.Wanted(
                        0, region, EnumSet.allOf(ClueStatus.class), EnumSet.allOf(ClueKind.class), "", true)),
                counts.getOrDefault(ClueStatus.CONFIRMED, 0L),
                counts.getOrDefault(ClueStatus.DISMISSED, 0L));
    }

    /**
     * Writes down what the check found. Only after the institution has stated its side or had its time.
     *
     * @param proposedMinutes study time that is proposed to be taken back; 0 for none
     */
    @RolesAllowed({REGULATOR_APPROVER, REGULATOR_INSPECTOR})
    public void check(String publicId, String findings, PhoneSample sampled, Integer proposedMinutes) {
        var clue = reach.lockOfRegion(publicId);
        var entered = new Entered();
        var text = entered.text("findings", findings, LONGEST);
        entered.present("sampled", sampled);
        var minutes = entered.number("minutes", proposedMinutes, 0, MOST_MINUTES);
        entered.refuse(
                minutes > 0 && clue.enrolmentId() == null,
                Refusal.of("integrity.clue.no_enrolment").on("minutes"));
        entered.check();
        if (!clue.isReadyToCheck(calendar.today())) {
            throw new Conflict(Refusal.of(
                    clue.status() == ClueStatus.ASSIGNED
                            ? "integrity.clue.statement_pending"
                            : "integrity.clue.not_now"));
        }
        clue.check(caller.accountId(), minutes * MINUTE);
        log.step(clue, ClueStepKind.CHECKED, text, sampled);
    }

    /** Decides, as somebody else than who checked. What the learner appealed before is answered by it. */
    @RolesAllowed(REGULATOR_APPROVER)
    public void decide(String publicId, ClueDecision decision, String reason) {
        var clue = reach.lockOfRegion(publicId);
        var entered = new Entered();
        entered.present("decision", decision);
        var why = entered.text("reason", reason, LONGEST);
        entered.check();
        var me = caller.accountId();
        if (clue.status() != ClueStatus.CHECKED) {
            throw new Conflict(Refusal.of("integrity.clue.not_now"));
        }
        if (isMine(clue.checkedBy(), me)) {
            throw new Conflict(Refusal.of("integrity.clue.checked_by_you"));
        }
        var now = clock.instant();
        openAppeal(clue).ifPresent(appeal -> {
            appeal.answer(decision == ClueDecision.DISMISS, me, why, now);
            log.step(
                    clue,
                    decision == ClueDecision.DISMISS ? ClueStepKind.APPEAL_GRANTED : ClueStepKind.APPEAL_REJECTED,
                    null);
        });
        if (decision == ClueDecision.DISMISS) {
            clue.dismiss(me, now);
            log.step(clue, ClueStepKind.DISMISSED, why);
            log.tellDecision(clue, NoticeTemplate.CLUE_DISMISSED, why);
            return;
        }
        clue.confirm(me, now);
        log.step(clue, ClueStepKind.CONFIRMED, why);
        log.tellDecision(clue, NoticeTemplate.CLUE_CONFIRMED, why);
        if (clue.withdrawnMillis() > 0) {
            upheld.fire(new ClueUpheld(
                    clue.learnerId(),
                    clue.enrolmentId(),
                    clue.publicId(),
                    clue.withdrawnMillis(),
                    clue.checkedBy(),
                    me,
                    why));
        }
    }

    /** Answers an appeal against a confirmed clue, as somebody who neither checked nor decided it. */
    @RolesAllowed(REGULATOR_APPROVER)
    public void answerAppeal(String publicId, boolean granted, String reason) {
        var clue = reach.lockOfRegion(publicId);
        var entered = new Entered();
        var why = entered.text("answer", reason, LONGEST);
        entered.check();
        var me = caller.accountId();
        var appeal = openAppeal(clue)
                .filter(open -> clue.status() == ClueStatus.CONFIRMED)
                .orElseThrow(() -> new Conflict(Refusal.of("integrity.appeal.not_open")));
        if (!mayAnswer(clue, me)) {
            throw new Conflict(Refusal.of("integrity.appeal.decided_by_you"));
        }
        var now = clock.instant();
        appeal.answer(granted, me, why, now);
        if (!granted) {
            log.step(clue, ClueStepKind.APPEAL_REJECTED, why);
            log.tellDecision(clue, NoticeTemplate.CLUE_APPEAL_REJECTED, why);
            return;
        }
        var confirmedBy = clue.decidedBy();
        var returned = clue.reverse(me, now);
        log.step(clue, ClueStepKind.APPEAL_GRANTED, why);
        log.tellDecision(clue, NoticeTemplate.CLUE_APPEAL_GRANTED, why);
        if (returned > 0) {
            reversed.fire(new ClueReversed(
                    clue.learnerId(), clue.enrolmentId(), clue.publicId(), returned, confirmedBy, me, why));
        }
    }

    private boolean mayAnswer(Clue clue, long me) {
        return clue.status() == ClueStatus.CONFIRMED && !isMine(clue.decidedBy(), me) && !isMine(clue.checkedBy(), me);
    }

    private Optional<ClueAppeal> openAppeal(Clue clue) {
        return clues.appealsOf(clue.id()).stream().filter(ClueAppeal::isOpen).findFirst();
    }

    private static boolean isMine(Long account, long me) {
        return account != null && account == me;
    }
}
