package org.jiangxin.training.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiangxin.identity.service.RosterPerson;
import org.jiangxin.shared.error.Refusal;

/** Finds rows of one file that name the same citizen id, mobile or social card; the first of them stands. */
final class RosterDuplicates {
    private final Map<String, Integer> rows = new HashMap<>();

    /** Remembers a person; refusals name the row that came first. */
    List<Refusal> add(RosterPerson person) {
        var refusals = new ArrayList<Refusal>();
        note(refusals, RosterColumn.CITIZEN_ID, person.citizenId().value(), person.row());
        note(refusals, RosterColumn.MOBILE, person.mobile().value(), person.row());
        note(refusals, RosterColumn.SOCIAL_CARD, person.socialCard().value(), person.row());
        return refusals;
    }

    private void note(List<Refusal> refusals, RosterColumn column, String value, int row) {
        var first = rows.putIfAbsent(column + "|" + value, row);
        if (first != null) {
            refusals.add(Refusal.of("training.roster.twice_in_file", first).on(column.field()));
        }
    }
}
