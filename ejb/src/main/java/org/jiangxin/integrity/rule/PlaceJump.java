package org.jiangxin.integrity.rule;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jiangxin.integrity.entity.ClueKind;
import org.jiangxin.integrity.provider.ClueRule;
import org.jiangxin.integrity.provider.Limits;
import org.jiangxin.integrity.provider.Suspicion;
import org.jiangxin.integrity.repository.ClueTraces.SignedIn;

/** No. 7: signed in at two places of the operator's table within less time than the way between them takes. */
public final class PlaceJump implements ClueRule<PersonSignIns> {
    @Override
    public ClueKind kind() {
        return ClueKind.PLACE_JUMP;
    }

    @Override
    public Map<String, Long> limits() {
        return Map.of("minutes", 30L);
    }

    @Override
    public List<Suspicion> judge(PersonSignIns seen, Limits limits) {
        SignedIn before = null;
        for (var one : seen.signIns()) {
            if (before != null && !one.place().equals(before.place())) {
                var minutes = Duration.between(before.at(), one.at()).toMinutes();
                if (minutes < limits.of("minutes")) {
                    return List.of(Suspicion.of(
                                    seen.learnerId(),
                                    seen.day() + "/places",
                                    List.of("sign-in/" + before.publicId(), "sign-in/" + one.publicId()))
                            .with("placeBefore", before.place())
                            .with("placeAfter", one.place())
                            .with("minutesBetween", minutes));
                }
            }
            before = one;
        }
        return List.of();
    }
}
