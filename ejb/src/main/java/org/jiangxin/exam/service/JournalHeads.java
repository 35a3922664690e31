package org.jiangxin.exam.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jiangxin.audit.entity.StreamKind;
import org.jiangxin.audit.service.ChainHead;
import org.jiangxin.audit.service.ChainHeads;
import org.jiangxin.exam.entity.AnswerEntry;
import org.jiangxin.exam.repository.AnswerEntries;
import org.jiangxin.exam.repository.Attempts;

/** Answer journals for the nightly seal; a stream's number is that of its attempt. */
@ApplicationScoped
class JournalHeads implements ChainHeads {
    @Inject
    Attempts attempts;

    @Inject
    AnswerEntries entries;

    @Override
    public StreamKind kind() {
        return StreamKind.ANSWER_JOURNAL;
    }

    @Override
    public List<ChainHead> after(long streamId, int atMost) {
        return attempts.idsAfter(streamId, atMost).stream()
                .map(attempts::get)
                .map(attempt -> new ChainHead(attempt.id(), attempt.ackSeq(), attempt.headHash()))
                .toList();
    }

    @Override
    public Optional<String> hashAt(long streamId, long entryNumber) {
        var seq = Math.toIntExact(entryNumber);
        return entries.between(streamId, seq, seq).stream()
                .map(AnswerEntry::entryHash)
                .findFirst();
    }
}
