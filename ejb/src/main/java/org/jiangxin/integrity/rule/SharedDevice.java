package org.jiangxin.integrity.rule;

import java.util.List;
import java.util.Map;
import org.jiangxin.integrity.entity.ClueKind;
import org.jiangxin.integrity.provider.ClueRule;
import org.jiangxin.integrity.provider.Limits;
import org.jiangxin.integrity.provider.Suspicion;

/** No. 3: one device on which several people study on one day. A couple sharing a phone is none; nor is a computer of a classroom. */
public final class SharedDevice implements ClueRule<SignInGroup> {
    @Override
    public ClueKind kind() {
        return ClueKind.SHARED_DEVICE;
    }

    @Override
    public Map<String, Long> limits() {
        return Map.of("accounts", 3L);
    }

    @Override
    public List<Suspicion> judge(SignInGroup seen, Limits limits) {
        return seen.outsideClassrooms().suspicions("device", limits.of("accounts"));
    }
}
