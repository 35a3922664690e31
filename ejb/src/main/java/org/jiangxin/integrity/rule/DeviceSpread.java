package org.jiangxin.integrity.rule;

import java.util.List;
import java.util.Map;
import org.jiangxin.integrity.entity.ClueKind;
import org.jiangxin.integrity.provider.ClueRule;
import org.jiangxin.integrity.provider.Limits;
import org.jiangxin.integrity.provider.Suspicion;
import org.jiangxin.integrity.repository.ClueTraces.SignedIn;

/**
 * No. 3, the other way round: one account signed in on so many devices of one day that several people seem to share it. Looks at sign-ins
 * outside of listed classrooms: there a learner sits down wherever a computer is free.
 */
public final class DeviceSpread implements ClueRule<PersonSignIns> {
    @Override
    public ClueKind kind() {
        return ClueKind.DEVICE_SPREAD;
    }

    @Override
    public Map<String, Long> limits() {
        return Map.of("devices", 5L);
    }

    @Override
    public List<Suspicion> judge(PersonSignIns seen, Limits limits) {
        var devices = seen.signIns().stream().map(SignedIn::device).distinct().count();
        return devices < limits.of("devices")
                ? List.of()
                : List.of(Suspicion.of(
                                seen.learnerId(),
                                seen.day() + "/devices",
                                seen.signIns().stream()
                                        .map(one -> "sign-in/" + one.publicId())
                                        .toList())
                        .with("devices", devices)
                        .with("signIns", seen.signIns().size()));
    }
}
