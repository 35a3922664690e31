package org.jiangxin.training.service;

import java.util.List;
import java.util.stream.Stream;
import org.jiangxin.identity.service.RosterPerson;
import org.jiangxin.shared.error.Refusal;

/**
 * What becomes of a row.
 *
 * @param person null when a field is not valid
 * @param accountId the learner's account; null when there is none yet
 * @param turn number of the learner's turn in the class; 0 for who is in it
 */
public record RosterVerdict(
        RosterRow row,
        RosterFate fate,
        RosterPerson person,
        Long accountId,
        int turn,
        List<Refusal> notes,
        List<Refusal> refusals) {
    public RosterVerdict {
        notes = List.copyOf(notes);
        refusals = List.copyOf(refusals);
    }

    boolean isTaken() {
        return fate == RosterFate.ADD || fate == RosterFate.CHANGE;
    }

    RosterVerdict refused(Refusal refusal) {
        return new RosterVerdict(
                row,
                RosterFate.REFUSED,
                person,
                accountId,
                turn,
                notes,
                Stream.concat(refusals.stream(), Stream.of(refusal)).toList());
    }
}
