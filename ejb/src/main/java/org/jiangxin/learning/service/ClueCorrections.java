package org.jiangxin.learning.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.jiangxin.integrity.event.ClueReversed;
import org.jiangxin.integrity.event.ClueUpheld;
import org.jiangxin.learning.entity.CorrectedAmount;
import org.jiangxin.learning.entity.StudyCorrection;
import org.jiangxin.learning.repository.LedgerEntries;
import org.jiangxin.learning.repository.StudyCorrections;

/**
 * What a confirmed clue does to study time, in the transaction that confirms it: time is taken back by corrections that the two persons of
 * the clue have made, newest day first, never more than is credited. A granted appeal returns what was taken.
 */
@ApplicationScoped
class ClueCorrections {
    @Inject
    LedgerEntries ledger;

    @Inject
    StudyCorrections corrections;

    @Inject
    CorrectionService service;

    void takeBack(@Observes ClueUpheld clue) {
        var left = clue.withdrawnMillis();
        for (var credited : ledger.credited(clue.enrolmentId())) {
            if (left <= 0) {
                break;
            }
            var taken = Math.min(left, credited.millis());
            service.bookForClue(
                    clue.enrolmentId(),
                    List.of(new CorrectedAmount(credited.lessonId(), credited.day(), -taken)),
                    clue.cluePublicId(),
                    clue.reason(),
                    clue.proposedBy(),
                    clue.decidedBy());
            left -= taken;
        }
    }

    void giveBack(@Observes ClueReversed clue) {
        var returned = corrections.ofClue(clue.cluePublicId()).stream()
                .map(StudyCorrection::amount)
                .filter(amount -> amount.millis() < 0)
                .map(amount -> new CorrectedAmount(amount.lessonId(), amount.day(), -amount.millis()))
                .toList();
        service.bookForClue(
                clue.enrolmentId(), returned, clue.cluePublicId(), clue.reason(), clue.proposedBy(), clue.decidedBy());
    }
}
