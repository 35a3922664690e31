package org.jiangxin.audit.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jiangxin.audit.entity.AuditEntry;
import org.jiangxin.audit.entity.AuditShard;
import org.jiangxin.audit.repository.AuditEntries;
import org.jiangxin.audit.service.AuditFinding.Kind;
import org.jiangxin.shared.crypto.HashChain;
import org.jiangxin.shared.time.ChinaTime;

/**
 * Walks one chain from its first entry to its head and names the first misfit. A row carries the hash of its content and of its
 * place, so a row that was moved still fits somewhere else; that tells a moved row from a changed one.
 */
final class ChainCheck {
    private static final String ENTRIES = "audit_entries";
    private static final String SHARDS = "audit_shards";
    private static final int PART = 500;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final AuditEntries entries;
    private final AuditShard head;
    private final List<KeptHead> kept;
    private long position;
    private String hash = HashChain.GENESIS;
    private LocalDate day;

    ChainCheck(AuditEntries entries, AuditShard head, List<KeptHead> kept) {
        this.entries = entries;
        this.head = head;
        this.kept = kept.stream().filter(k -> k.shard() == head.shard()).toList();
    }

    Optional<AuditFinding> run() {
        var part = entries.after(head.shard(), position, PART);
        while (!part.isEmpty()) {
            for (var entry : part) {
                var misfit = step(entry);
                if (misfit.isPresent()) {
                    return misfit;
                }
            }
            entries.forget();
            part = entries.after(head.shard(), position, PART);
        }
        return end();
    }

    long position() {
        return position;
    }

    private Optional<AuditFinding> step(AuditEntry entry) {
        var expected = position + 1;
        if (expected > head.entryCount()) {
            return Optional.of(finding(Kind.INSERTED, entry));
        }
        if (entry.position() != expected) {
            return Optional.of(gone(expected, dayOf(entry)));
        }
        if (!entry.previousHash().equals(hash) || !fits(entry, expected)) {
            return Optional.of(misfit(entry, expected));
        }
        position = expected;
        hash = entry.entryHash();
        day = dayOf(entry);
        return kept.stream()
                .filter(k -> k.entryCount() == position && !k.hash().equals(hash))
                .findFirst()
                .map(k -> finding(Kind.TAIL_REPLACED, entry));
    }

    private AuditFinding misfit(AuditEntry entry, long expected) {
        var home = homeOf(entry);
        var moved = home != 0 && home != expected;
        if (moved && at(home).filter(there -> fits(there, expected)).isPresent()) {
            return finding(Kind.SWAPPED, entry);
        }
        if (at(expected + 1)
                .filter(next -> next.previousHash().equals(hash) && fits(next, expected))
                .isPresent()) {
            return finding(Kind.INSERTED, entry);
        }
        if (moved) {
            return home > expected
                    ? gone(expected, dayOf(entry))
                    : finding(Kind.INSERTED, at(expected - 1).orElse(entry));
        }
        // Sound in itself and accepted by what follows: then it is the row before it that was written anew, hash and
        // all.
        var before = home == expected && isContinued(entry, expected) ? at(expected - 1) : Optional.<AuditEntry>empty();
        return finding(Kind.CHANGED, before.orElse(entry));
    }

    private boolean isContinued(AuditEntry entry, long expected) {
        return at(expected + 1)
                .map(next -> next.previousHash().equals(entry.entryHash()))
                .orElseGet(() -> head.headHash().equals(entry.entryHash()));
    }

    /** The place for which the row's hash was made; 0 when there is none. */
    private long homeOf(AuditEntry entry) {
        for (long place = 1; place <= head.entryCount() + 1; place++) {
            if (fits(entry, place)) {
                return place;
            }
        }
        return 0;
    }

    private static boolean fits(AuditEntry entry, long place) {
        return HASH.matcher(entry.previousHash()).matches() && entry.entryHash().equals(entry.hashAt(place));
    }

    private Optional<AuditEntry> at(long place) {
        return entries.at(head.shard(), place);
    }

    private Optional<AuditFinding> end() {
        if (kept.stream().anyMatch(k -> k.entryCount() > position)) {
            return Optional.of(new AuditFinding(Kind.TAIL_REPLACED, ENTRIES, head.shard(), position + 1, null, day));
        }
        if (position < head.entryCount()) {
            return Optional.of(gone(position + 1, day));
        }
        return hash.equals(head.headHash())
                ? Optional.empty()
                : Optional.of(new AuditFinding(Kind.HEAD_CHANGED, SHARDS, head.shard(), position, null, day));
    }

    private AuditFinding gone(long at, LocalDate near) {
        return new AuditFinding(Kind.MISSING, ENTRIES, head.shard(), at, null, near);
    }

    private AuditFinding finding(Kind kind, AuditEntry entry) {
        return new AuditFinding(kind, ENTRIES, head.shard(), entry.position(), entry.id(), dayOf(entry));
    }

    private static LocalDate dayOf(AuditEntry entry) {
        return ChinaTime.dayOf(entry.recordedAt());
    }
}
