package org.jiangxin.integrity.rule;

import java.util.List;
import java.util.Map;
import org.jiangxin.integrity.entity.ClueKind;
import org.jiangxin.integrity.provider.ClueRule;
import org.jiangxin.integrity.provider.Limits;
import org.jiangxin.integrity.provider.Suspicion;

/**
 * No. 4: many people behind one network address on one day, more than the class's policy allows ({@code ip.maxAccounts}). The addresses of classrooms that
 * the operator listed are none.
 */
public final class SharedAddress implements ClueRule<SignInGroup> {
    @Override
    public ClueKind kind() {
        return ClueKind.SHARED_ADDRESS;
    }

    @Override
    public Map<String, Long> limits() {
        return Map.of("accounts", 10L);
    }

    @Override
    public List<Suspicion> judge(SignInGroup seen, Limits limits) {
        return seen.outsideClassrooms().suspicions("address", limits.of("accounts"));
    }
}
