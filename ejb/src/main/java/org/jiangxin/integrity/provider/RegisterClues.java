package org.jiangxin.integrity.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jiangxin.integrity.repository.Registers;
import org.jiangxin.integrity.repository.Registers.Match;
import org.jiangxin.integrity.rule.RegisterMatch;

/** Brings those whom comparison lists name before their rule. */
@ApplicationScoped
public class RegisterClues implements ClueSource {
    private static final int PORTION = 5_000;
    private static final ClueRule<Match> MATCH = new RegisterMatch();

    @Inject
    Registers registers;

    @Override
    public List<ClueRule<?>> rules() {
        return List.of(MATCH);
    }

    @Override
    public void look(ClueSearch search) {
        var after = 0L;
        for (var found = registers.matches(search.day(), search.until(), after, PORTION);
                !found.isEmpty();
                found = registers.matches(search.day(), search.until(), after, PORTION)) {
            var last = found.get(found.size() - 1).enrolmentId();
            var first = found.get(0).enrolmentId();
            // The last enrolment of a full portion may have more lines: read again, whole, with the next one.
            var cut = found.size() == PORTION && first != last ? last : last + 1;
            found.stream().filter(one -> one.enrolmentId() < cut).forEach(one -> search.apply(MATCH, one));
            after = cut - 1;
        }
    }
}
