package org.jiangxin.integrity.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.jiangxin.integrity.repository.RiskFlags;

/** Risk flags as evidence. */
@ApplicationScoped
public class FlagRecords implements ClueRecords {
    @Inject
    RiskFlags flags;

    @Override
    public String kind() {
        return "flag";
    }

    @Override
    public List<String> columns() {
        return List.of("id", "kind", "subject", "details", "raisedAt");
    }

    @Override
    public List<List<String>> rows(Collection<String> publicIds) {
        return flags.named(publicIds).stream()
                .map(flag -> List.of(
                        flag.publicId(),
                        flag.kind().name(),
                        flag.subject(),
                        ClueRecords.text(flag.details()),
                        flag.raisedAt().toString()))
                .toList();
    }
}
