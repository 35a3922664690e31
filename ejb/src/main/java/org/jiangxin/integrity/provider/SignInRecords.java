package org.jiangxin.integrity.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.jiangxin.integrity.repository.ClueTraces;

/** Sign-ins as evidence: device and network address only as the beginning of a hash, the place as it was told. */
@ApplicationScoped
public class SignInRecords implements ClueRecords {
    private static final int SHOWN = 12;

    @Inject
    ClueTraces traces;

    @Override
    public String kind() {
        return "sign-in";
    }

    @Override
    public List<String> columns() {
        return List.of("id", "device", "deviceKind", "browser", "address", "place", "startedAt", "endedAt");
    }

    @Override
    public List<List<String>> rows(Collection<String> publicIds) {
        return traces.signInsNamed(publicIds).stream()
                .map(stay -> List.of(
                        stay.publicId(),
                        beginning(stay.device()),
                        stay.deviceKind(),
                        stay.browser(),
                        beginning(ClueRecords.text(stay.addressIndex())),
                        stay.place(),
                        stay.startedAt().toString(),
                        ClueRecords.text(stay.endedAt())))
                .toList();
    }

    private static String beginning(String hash) {
        return hash.substring(0, Math.min(SHOWN, hash.length()));
    }
}
