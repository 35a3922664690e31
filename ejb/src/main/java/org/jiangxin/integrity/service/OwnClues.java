package org.jiangxin.integrity.service;

import static org.jiangxin.shared.security.Role.LEARNER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jiangxin.integrity.entity.Clue;
import org.jiangxin.integrity.entity.ClueAppeal;
import org.jiangxin.integrity.entity.ClueStatus;
import org.jiangxin.integrity.entity.ClueStepKind;
import org.jiangxin.integrity.repository.Clues;
import org.jiangxin.shared.error.Conflict;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.security.Caller;
import org.jiangxin.shared.setting.Setting;
import org.jiangxin.shared.setting.Settings;
import org.jiangxin.training.rule.Entered;

/** A learner's own clues: every one, what it rests on, how it stands; and the appeal. Another's clue does not exist here. */
@Stateless
public class OwnClues {
    /** Whose pictures a learner sees: the own ones. */
    static final Set<ClueStepKind> PICTURED = Set.of(ClueStepKind.APPEALED);

    private static final int LONGEST = 1_000;
    private static final int MOST = 200;
    private static final int MOST_APPEALS = 3;

    @Inject
    Clues clues;

    @Inject
    ClueViews views;

    @Inject
    ClueLog log;

    @Inject
    ClueAlbum album;

    @Inject
    Settings settings;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** All of them, newest first. */
    @RolesAllowed(LEARNER)
    public List<ClueRow> mine() {
        var found = clues.ofLearner(caller.accountId(), MOST);
        var appealed = found.isEmpty()
                ? List.<Long>of()
                : clues.appealed(found.stream().map(Clue::id).toList());
        return found.stream()
                .map(clue -> views.row(clue, "", appealed.contains(clue.id())))
                .toList();
    }

    /** How many nobody has decided yet. */
    @RolesAllowed(LEARNER)
    public long open() {
        return clues.countOpen(caller.accountId());
    }

    @RolesAllowed(LEARNER)
    public ClueView get(String publicId) {
        var clue = own(publicId);
        return views.forLearner(clue, new ClueViews.Rights(false, false, false, false, refusal(clue) == null));
    }

    /** A picture for an appeal, made our own; refuses on its field. */
    @RolesAllowed(LEARNER)
    public AcceptedPicture acceptPicture(String field, byte[] upload) {
        return album.accept(field, upload);
    }

    /** A picture of an own appeal as JPEG. */
    @RolesAllowed(LEARNER)
    public byte[] picture(String publicId, String picture, boolean small) {
        return album.open(own(publicId), picture, PICTURED, small);
    }

    /** Says why the clue is wrong. Before the decision it is heard with it; afterwards somebody else answers. */
    @RolesAllowed(LEARNER)
    public void appeal(String publicId, String text, List<AcceptedPicture> pictures) {
        ClueAlbum.requireRoom(pictures);
        var me = caller.accountId();
        var clue = clues.lock(publicId == null ? "" : publicId)
                .filter(found -> Long.valueOf(me).equals(found.learnerId()))
                .orElseThrow(() -> new NotFound(Clue.class, publicId));
        var entered = new Entered();
        var words = entered.text("text", text, LONGEST);
        entered.check();
        var refusal = refusal(clue);
        if (refusal != null) {
            throw new Conflict(refusal);
        }
        clues.add(new ClueAppeal(clue.id(), me, words, clock.instant()));
        album.keep(log.step(clue, ClueStepKind.APPEALED, words), pictures);
    }

    private Clue own(String publicId) {
        return clues.own(publicId == null ? "" : publicId, caller.accountId())
                .orElseThrow(() -> new NotFound(Clue.class, publicId));
    }

    private Refusal refusal(Clue clue) {
        if (clue.status() == ClueStatus.DISMISSED) {
            return Refusal.of("integrity.appeal.nothing_held");
        }
        var days = settings.number(Setting.CLUE_APPEAL_DAYS);
        if (clue.status() == ClueStatus.FILED
                || clue.status() == ClueStatus.CONFIRMED
                        && clock.instant().isAfter(clue.decidedAt().plus(Duration.ofDays(days)))) {
            return Refusal.of("integrity.appeal.too_late", days);
        }
        var made = clues.appealsOf(clue.id());
        if (made.stream().anyMatch(ClueAppeal::isOpen)) {
            return Refusal.of("integrity.appeal.open_already");
        }
        return made.size() >= MOST_APPEALS ? Refusal.of("integrity.appeal.too_many", MOST_APPEALS) : null;
    }
}
