package org.jiangxin.audit.service;

import static org.jiangxin.shared.security.Role.AUDIT_ADMIN;
import static org.jiangxin.shared.security.Role.OPERATIONS;
import static org.jiangxin.shared.security.Role.REGULATOR_APPROVER;
import static org.jiangxin.shared.security.Role.REGULATOR_INSPECTOR;
import static org.jiangxin.shared.security.Role.SYSTEM;
import static org.jiangxin.shared.security.Role.SYSTEM_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangxin.audit.entity.AnchorLeaf;
import org.jiangxin.audit.entity.RecordAnchor;
import org.jiangxin.audit.repository.RecordAnchors;
import org.jiangxin.shared.crypto.HashChain;
import org.jiangxin.shared.crypto.MerkleTree;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.paging.Page;
import org.jiangxin.shared.paging.PageRequest;
import org.jiangxin.shared.time.ChinaTime;

/**
 * Seals the records once a day (design §8, INTEGRITY §2): every stream that has grown since the last seal goes, with its length and the
 * hash of its last row, under a Merkle root that is chained to the seal before and signed. Streams that stand still stay under
 * the seal that they are under.
 */
@Stateless
public class AnchorService {
    private static final int AT_ONCE = 500;
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    @Inject
    RecordAnchors anchors;

    @Inject
    ChainSources sources;

    @Inject
    AnchorSigner signer;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Makes today's seal; empty when there is one already. Two nodes at once: the unique day lets one through. */
    @RolesAllowed(SYSTEM)
    public Optional<AnchorView> seal() {
        var now = clock.instant();
        var day = ChinaTime.dayOf(now);
        var last = anchors.latest();
        if (last.filter(anchor -> !anchor.day().isBefore(day)).isPresent()) {
            return Optional.empty();
        }
        var number = last.map(RecordAnchor::number).orElse(0L) + 1;
        var previous = last.map(RecordAnchor::anchorHash).orElse(HashChain.GENESIS);
        var tree = new MerkleTree();
        sources.all().forEach(source -> sealAll(source, number, tree));
        var anchor = new RecordAnchor(number, day, now, tree.count(), tree.root(), previous);
        anchors.add(anchor.signed(signer.sign(anchor)));
        audit.record(
                "audit.records.sealed",
                "RecordAnchor",
                number,
                Map.of("streams", tree.count(), "seal", anchor.anchorHash()));
        return Optional.of(view(anchor));
    }

    private void sealAll(ChainHeads source, long number, MerkleTree tree) {
        var last = 0L;
        for (var heads = source.after(last, AT_ONCE); !heads.isEmpty(); heads = source.after(last, AT_ONCE)) {
            var sealed = anchors.sealed(
                    source.kind(), heads.stream().map(ChainHead::streamId).toList());
            for (var head : heads) {
                if (head.entryCount() > sealed.getOrDefault(head.streamId(), 0L)) {
                    var leaf = new AnchorLeaf(
                            number,
                            tree.count() + 1,
                            source.kind(),
                            head.streamId(),
                            head.entryCount(),
                            head.headHash());
                    anchors.add(leaf);
                    tree.add(leaf.bytes());
                }
                last = head.streamId();
            }
            anchors.release();
        }
    }

    /** Seals, newest first. */
    @RolesAllowed({SYSTEM, SYSTEM_ADMIN, OPERATIONS, AUDIT_ADMIN, REGULATOR_APPROVER, REGULATOR_INSPECTOR})
    public Page<AnchorView> newest(PageRequest rows) {
        return newest(null, rows);
    }

    /** Seals of a month, newest first. @param month null for all */
    @RolesAllowed({SYSTEM, AUDIT_ADMIN, REGULATOR_APPROVER, REGULATOR_INSPECTOR})
    public Page<AnchorView> newest(YearMonth month, PageRequest rows) {
        return anchors.newest(
                        month == null ? LocalDate.EPOCH : month.atDay(1),
                        month == null ? LAST_DAY : month.atEndOfMonth(),
                        rows)
                .map(AnchorService::view);
    }

    @RolesAllowed({SYSTEM, AUDIT_ADMIN, REGULATOR_APPROVER, REGULATOR_INSPECTOR})
    public AnchorView get(long number) {
        return anchors.find(number)
                .map(AnchorService::view)
                .orElseThrow(() -> new NotFound(RecordAnchor.class, number));
    }

    /** Lines of what is under a seal, behind a position. */
    @RolesAllowed(SYSTEM)
    public List<String> lines(long number, long position, int atMost) {
        return anchors.leaves(number, position, atMost).stream()
                .map(AnchorLeaf::text)
                .toList();
    }

    private static AnchorView view(RecordAnchor anchor) {
        return new AnchorView(
                anchor.number(),
                anchor.day(),
                anchor.at(),
                anchor.leafCount(),
                anchor.leafRoot(),
                anchor.previousHash(),
                anchor.anchorHash(),
                anchor.signature());
    }
}
