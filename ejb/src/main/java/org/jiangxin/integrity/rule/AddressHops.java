package org.jiangxin.integrity.rule;

import java.util.List;
import java.util.Map;
import org.jiangxin.integrity.entity.ClueKind;
import org.jiangxin.integrity.entity.FlagKind;
import org.jiangxin.integrity.provider.ClueRule;
import org.jiangxin.integrity.provider.Limits;
import org.jiangxin.integrity.provider.Suspicion;

/**
 * No. 7, seen from the network: the address changed in the middle of study, again and again on one day. Once or twice is a telephone that
 * leaves the house; nobody is ever stopped for it.
 */
public final class AddressHops implements ClueRule<FlagsOfDay> {
    @Override
    public ClueKind kind() {
        return ClueKind.ADDRESS_HOPS;
    }

    @Override
    public Map<String, Long> limits() {
        return Map.of("hops", 6L);
    }

    @Override
    public List<Suspicion> judge(FlagsOfDay seen, Limits limits) {
        var hops = seen.count(FlagKind.IP_HOP::equals);
        return hops < limits.of("hops")
                ? List.of()
                : List.of(Suspicion.of(seen.learnerId(), seen.day() + "/hops", seen.references())
                        .with("hops", hops));
    }
}
