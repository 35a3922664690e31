package org.jiangxin.integrity.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangxin.integrity.entity.ClueKind;
import org.jiangxin.integrity.entity.FlagKind;
import org.jiangxin.integrity.provider.ClueRule;
import org.jiangxin.integrity.provider.Limits;
import org.jiangxin.integrity.provider.Suspicion;

/**
 * No. 11: what playback flagged as it happened. A seal that is wrong, or a look at another's lease, comes from no page of the platform,
 * so once is enough. A request sent twice happens on a slow network and a jump happens by a curious finger, so those must be many.
 */
public final class ForgedRequests implements ClueRule<FlagsOfDay> {
    private static final Set<FlagKind> NEVER_BY_CHANCE = Set.of(FlagKind.TICKET_BAD_MAC, FlagKind.OTHER_LEARNER);
    /** What other rules judge, or nobody does. */
    private static final Set<FlagKind> NOT_A_REQUEST = Set.of(
            FlagKind.CHALLENGE_MISSED,
            FlagKind.CHALLENGE_TOO_FAST,
            FlagKind.NO_MEDIA,
            FlagKind.FACE_MISMATCH,
            FlagKind.FACE_REUSED,
            FlagKind.FACE_DOUBTED,
            FlagKind.IP_HOP,
            FlagKind.AUTOMATION,
            FlagKind.EVEN_BEATS,
            FlagKind.EXAM_OTHER_DEVICE);

    @Override
    public ClueKind kind() {
        return ClueKind.FORGED_REQUESTS;
    }

    @Override
    public Map<String, Long> limits() {
        return Map.of("forged", 1L, "odd", 5L);
    }

    @Override
    public List<Suspicion> judge(FlagsOfDay seen, Limits limits) {
        var forged = seen.count(NEVER_BY_CHANCE::contains);
        var odd = seen.count(kind -> !NEVER_BY_CHANCE.contains(kind) && !NOT_A_REQUEST.contains(kind));
        return forged < limits.of("forged") && odd < limits.of("odd")
                ? List.of()
                : List.of(Suspicion.of(seen.learnerId(), seen.day() + "/flags", seen.references())
                        .with("forged", forged)
                        .with("odd", odd));
    }
}
