package org.jiangxin.audit.service;

import static org.jiangxin.shared.security.Role.AUDIT_ADMIN;
import static org.jiangxin.shared.security.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiangxin.audit.entity.AnchorLeaf;
import org.jiangxin.audit.entity.RecordAnchor;
import org.jiangxin.audit.entity.VerificationKind;
import org.jiangxin.audit.repository.RecordAnchors;
import org.jiangxin.shared.crypto.HashChain;
import org.jiangxin.shared.crypto.MerkleTree;

/**
 * Recomputes every seal and holds what is under it against the rows as they are now (ATK-34): who edits, removes or swaps rows of
 * a stream that was sealed is named by stream and row, even when the stream's chain was recomputed to fit; who rewrites the seals as well
 * is shown by the ones kept outside.
 */
@Stateless
public class AnchorVerifier {
    private static final int AT_ONCE = 500;
    private static final int MOST_NAMED = 200;

    @Inject
    RecordAnchors anchors;

    @Inject
    ChainSources sources;

    @Inject
    AnchorSigner signer;

    @Inject
    VerificationLog log;

    /** @param kept hashes by number of seals that were kept outside; may be empty */
    @RolesAllowed({SYSTEM, AUDIT_ADMIN})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public AnchorReport verify(Map<Long, String> kept) {
        var findings = new ArrayList<String>();
        var missing = new ArrayList<>(kept.keySet());
        var number = 0L;
        var leaves = 0L;
        var previous = HashChain.GENESIS;
        for (var part = anchors.after(number, AT_ONCE); !part.isEmpty(); part = anchors.after(number, AT_ONCE)) {
            for (var anchor : part) {
                check(anchor, number + 1, previous, kept.get(anchor.number()), findings);
                leaves += checkLeaves(anchor, findings);
                missing.remove(anchor.number());
                number = anchor.number();
                previous = anchor.anchorHash();
            }
        }
        missing.forEach(gone -> findings.add("record_anchors, seal " + gone + ": kept outside, and not here any more"));
        log.record(VerificationKind.ANCHORS, number, findings.size());
        return new AnchorReport(
                number, leaves, findings.stream().limit(MOST_NAMED).toList());
    }

    private void check(RecordAnchor anchor, long expected, String previous, String kept, List<String> findings) {
        var where = "record_anchors, seal " + anchor.number() + ", day " + anchor.day() + ": ";
        if (anchor.number() != expected) {
            findings.add(where + "seal " + expected + " is missing before it");
        } else if (!anchor.previousHash().equals(previous)) {
            findings.add(where + "does not continue the seal before it");
        }
        if (!anchor.hash().equals(anchor.anchorHash())) {
            findings.add(where + "was changed after it was made");
        }
        if (!signer.isSigned(anchor)) {
            findings.add(where + "its signature is not ours or not for it");
        }
        if (kept != null && !kept.equals(anchor.anchorHash())) {
            findings.add(where + "is not the one that was kept outside");
        }
    }

    private long checkLeaves(RecordAnchor anchor, List<String> findings) {
        var tree = new MerkleTree();
        var last = 0L;
        for (var part = anchors.leaves(anchor.number(), last, AT_ONCE);
                !part.isEmpty();
                part = anchors.leaves(anchor.number(), last, AT_ONCE)) {
            for (var leaf : part) {
                tree.add(leaf.bytes());
                check(leaf, sources.of(leaf.kind()), findings);
                last = leaf.position();
            }
        }
        if (tree.count() != anchor.leafCount() || !tree.root().equals(anchor.leafRoot())) {
            findings.add("anchor_leaves, seal " + anchor.number() + ", day " + anchor.day()
                    + ": what is under the seal was changed");
        }
        return tree.count();
    }

    private static void check(AnchorLeaf leaf, ChainHeads source, List<String> findings) {
        var now = source.hashAt(leaf.streamId(), leaf.entryCount());
        if (!now.filter(leaf.headHash()::equals).isPresent()) {
            findings.add(leaf.kind() + ", stream " + leaf.streamId() + ", row " + leaf.entryCount() + ": "
                    + (now.isPresent() ? "is not the row that was sealed" : "is missing") + " (seal "
                    + leaf.anchorNumber() + ")");
        }
    }
}
