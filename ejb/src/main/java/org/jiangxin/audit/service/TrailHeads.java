package org.jiangxin.audit.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jiangxin.audit.entity.AuditEntry;
import org.jiangxin.audit.entity.StreamKind;
import org.jiangxin.audit.repository.AuditEntries;

/** The chains of the audit trail, numbered from 1 as all streams are: shard 0 is stream 1. */
@ApplicationScoped
class TrailHeads implements ChainHeads {
    @Inject
    AuditEntries entries;

    @Override
    public StreamKind kind() {
        return StreamKind.AUDIT_TRAIL;
    }

    @Override
    public List<ChainHead> after(long streamId, int atMost) {
        return entries.heads().stream()
                .map(shard -> new ChainHead(shard.shard() + 1L, shard.entryCount(), shard.headHash()))
                .filter(head -> head.streamId() > streamId && head.entryCount() > 0)
                .limit(atMost)
                .toList();
    }

    @Override
    public Optional<String> hashAt(long streamId, long entryNumber) {
        return entries.at(Math.toIntExact(streamId - 1), entryNumber).map(AuditEntry::entryHash);
    }
}
