package org.jiangxin.integrity.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.jiangxin.integrity.repository.Registers;

/** Batches of comparison lists as evidence: who said it, with which document; never a line of them. */
@ApplicationScoped
public class RegisterRecords implements ClueRecords {
    @Inject
    Registers registers;

    @Override
    public String kind() {
        return "register";
    }

    @Override
    public List<String> columns() {
        return List.of("id", "number", "kind", "authority", "document", "asOf", "lines", "loadedAt");
    }

    @Override
    public List<List<String>> rows(Collection<String> publicIds) {
        return registers.named(publicIds).stream()
                .map(one -> List.of(
                        one.publicId(),
                        ClueRecords.text(one.number()),
                        one.source().kind().name(),
                        one.source().authority(),
                        one.source().document(),
                        one.source().asOf().toString(),
                        ClueRecords.text(one.entries()),
                        one.loadedAt().toString()))
                .toList();
    }
}
