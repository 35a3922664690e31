package org.jiangxin.learning.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jiangxin.audit.entity.StreamKind;
import org.jiangxin.audit.service.ChainHead;
import org.jiangxin.audit.service.ChainHeads;
import org.jiangxin.learning.entity.LedgerEntry;
import org.jiangxin.learning.repository.LedgerEntries;
import org.jiangxin.learning.repository.StudyStreams;

/** Study ledgers for the nightly seal; a stream's number is that of its enrolment. */
@ApplicationScoped
class LedgerHeads implements ChainHeads {
    @Inject
    StudyStreams streams;

    @Inject
    LedgerEntries ledger;

    @Override
    public StreamKind kind() {
        return StreamKind.STUDY_LEDGER;
    }

    @Override
    public List<ChainHead> after(long streamId, int atMost) {
        return streams.after(streamId, atMost).stream()
                .map(stream -> new ChainHead(stream.enrolmentId(), stream.entryCount(), stream.headHash()))
                .toList();
    }

    @Override
    public Optional<String> hashAt(long streamId, long entryNumber) {
        return ledger.after(streamId, entryNumber - 1, 1).stream()
                .filter(entry -> entry.number() == entryNumber)
                .map(LedgerEntry::entryHash)
                .findFirst();
    }
}
