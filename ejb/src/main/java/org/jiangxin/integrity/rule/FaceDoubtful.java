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
 * No. 8: a face that is not the learner's as often as may be tried, a picture sent twice or by two people, or a reviewer's doubt. A dark
 * room raises none of them: it asks for the step again.
 */
public final class FaceDoubtful implements ClueRule<FlagsOfDay> {
    static final Set<FlagKind> FACES = Set.of(FlagKind.FACE_MISMATCH, FlagKind.FACE_REUSED, FlagKind.FACE_DOUBTED);

    @Override
    public ClueKind kind() {
        return ClueKind.FACE_DOUBTFUL;
    }

    @Override
    public Map<String, Long> limits() {
        return Map.of("flags", 1L);
    }

    @Override
    public List<Suspicion> judge(FlagsOfDay seen, Limits limits) {
        var flags = seen.count(FACES::contains);
        return flags < limits.of("flags")
                ? List.of()
                : List.of(Suspicion.of(
                                seen.learnerId(),
                                seen.day() + "/faces",
                                seen.ids().get().stream()
                                        .map(id -> "flag/" + id)
                                        .toList())
                        .with("mismatches", seen.count(kind -> kind == FlagKind.FACE_MISMATCH))
                        .with("reused", seen.count(kind -> kind == FlagKind.FACE_REUSED))
                        .with("doubted", seen.count(kind -> kind == FlagKind.FACE_DOUBTED)));
    }
}
