package org.jiangxin.identity.service;

import java.util.List;
import org.jiangxin.shared.error.Refusal;

/**
 * How a person on a roster stands to the learners there are.
 *
 * @param accountId the learner's account; null when there is none yet
 * @param changes whether the roster corrects data of somebody who has not signed in yet
 * @param notes what the roster says otherwise and the learner's own word keeps; nothing to be done
 * @param refusals why the row cannot be taken
 */
public record RosterStanding(Long accountId, boolean changes, List<Refusal> notes, List<Refusal> refusals) {
    public RosterStanding {
        notes = List.copyOf(notes);
        refusals = List.copyOf(refusals);
    }
}
