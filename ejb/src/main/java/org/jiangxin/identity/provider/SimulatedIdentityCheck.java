package org.jiangxin.identity.provider;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jiangxin.shared.id.PublicId;

/**
 * Stands in for the registry of persons and says so. It decides only about 演示 identities (prefix 99, never issued), by the
 * region code, so that every answer can be produced on purpose; of a real citizen id it knows nothing and leaves the decision to
 * a human reviewer. It never looks at the face: no comparison is promised that is not made.
 */
@ApplicationScoped
public class SimulatedIdentityCheck implements IdentityCheck {
    /** Region code → answer; every other 99 code matches. */
    private static final Map<String, Outcome> ANSWERS = Map.of(
            "999991", Outcome.DATA_MISMATCH,
            "999992", Outcome.FACE_MISMATCH,
            "999993", Outcome.UNSURE,
            "999994", Outcome.UNAVAILABLE);

    @Override
    public String name() {
        return "simulator";
    }

    @Override
    public boolean isSimulated() {
        return true;
    }

    @Override
    public Answer check(Person person) {
        var requestNo = "SIM-" + PublicId.random();
        if (!person.citizenId().isDemo()) {
            return new Answer(Outcome.UNSURE, requestNo);
        }
        return new Answer(ANSWERS.getOrDefault(person.citizenId().regionCode(), Outcome.MATCH), requestNo);
    }
}
