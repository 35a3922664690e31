package org.jiangxin.learning.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jiangxin.integrity.provider.ClueRecords;
import org.jiangxin.learning.repository.LedgerEntries;

/** Ledger entries as evidence, with the hashes by which they hang in their chain. */
@ApplicationScoped
public class LedgerRecords implements ClueRecords {
    @Inject
    LedgerEntries ledger;

    @Override
    public String kind() {
        return "ledger";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "id",
                "number",
                "kind",
                "day",
                "startedAt",
                "endedAt",
                "fromMillis",
                "toMillis",
                "earnedMillis",
                "confirmedMillis",
                "uncountedMillis",
                "reason",
                "closedBy",
                "policyVersion",
                "deviceKind",
                "previousHash",
                "hash");
    }

    @Override
    public List<List<String>> rows(Collection<String> publicIds) {
        return ledger.named(publicIds).stream()
                .map(entry -> Stream.of(
                                entry.publicId(),
                                entry.number(),
                                entry.kind(),
                                entry.day(),
                                entry.startedAt(),
                                entry.endedAt(),
                                entry.fromMillis(),
                                entry.toMillis(),
                                entry.earnedMillis(),
                                entry.confirmedMillis(),
                                entry.uncountedMillis(),
                                entry.reason().map(Enum::name).orElse(""),
                                ClueRecords.text(entry.closedBy()),
                                ClueRecords.text(entry.policyVersion()),
                                ClueRecords.text(entry.deviceKind()),
                                ClueRecords.text(entry.previousHash()),
                                ClueRecords.text(entry.entryHash()))
                        .map(ClueRecords::text)
                        .toList())
                .toList();
    }
}
