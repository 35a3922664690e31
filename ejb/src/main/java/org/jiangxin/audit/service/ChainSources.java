package org.jiangxin.audit.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.jiangxin.audit.entity.StreamKind;

/** All features that have chained rows, in the fixed order of their kinds. */
@ApplicationScoped
class ChainSources {
    @Inject
    Instance<ChainHeads> sources;

    List<ChainHeads> all() {
        return sources.stream().sorted(Comparator.comparing(ChainHeads::kind)).toList();
    }

    ChainHeads of(StreamKind kind) {
        return all().stream()
                .filter(source -> source.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody keeps streams of kind " + kind));
    }
}
