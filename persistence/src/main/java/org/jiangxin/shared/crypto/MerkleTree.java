package org.jiangxin.shared.crypto;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;

/**
 * Root of a Merkle tree over leaves that come one after the other (RFC 6962 §2.1: SHA-256, {@code 0x00} before a leaf, {@code 0x01}
 * before two nodes). Holds one node for each level, so any number of leaves needs the same memory.
 */
public final class MerkleTree {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    /** Roots of whole subtrees, the largest at the bottom; the count's binary digits say which there are. */
    private final Deque<byte[]> subtrees = new ArrayDeque<>();

    private long count;

    public void add(byte[] leaf) {
        var node = hash(LEAF, leaf, new byte[0]);
        for (var bits = count; (bits & 1) == 1; bits >>= 1) {
            node = hash(NODE, subtrees.pop(), node);
        }
        subtrees.push(node);
        count++;
    }

    public long count() {
        return count;
    }

    /** The root as 64 hex digits; of no leaves the hash of nothing, as the standard says. */
    public String root() {
        if (count == 0) {
            return HashChain.sha256(new byte[0]);
        }
        byte[] root = null;
        for (var subtree : subtrees) {
            root = root == null ? subtree : hash(NODE, subtree, root);
        }
        return HexFormat.of().formatHex(root);
    }

    private static byte[] hash(byte prefix, byte[] first, byte[] second) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(prefix);
            digest.update(first);
            return digest.digest(second);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
