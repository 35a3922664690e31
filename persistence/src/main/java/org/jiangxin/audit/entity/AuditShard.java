package org.jiangxin.audit.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jiangxin.shared.crypto.HashChain;

/**
 * Head of one of the sixteen chains. Whoever appends holds this row's lock until commit, so a chain never forks; sixteen of
 * them keep appenders from queueing behind one row.
 */
@Entity
@Table(name = "audit_shards")
public class AuditShard {
    /** How many chains there are. */
    public static final int COUNT = 16;

    @Id
    @Column(name = "shard")
    private Integer shard;

    @Column(name = "entry_count")
    private long entryCount;

    @Column(name = "head_hash")
    private String headHash;

    protected AuditShard() {}

    public AuditShard(int shard) {
        this.shard = shard;
        this.headHash = HashChain.GENESIS;
    }

    /** The chain in which the history of one thing lies. */
    public static int of(String subjectType, String subjectId) {
        return Math.floorMod((subjectType + '|' + subjectId).hashCode(), COUNT);
    }

    /** Moves the head over an entry that was made on it. */
    public void advance(AuditEntry entry) {
        if (entry.position() != entryCount + 1 || !entry.previousHash().equals(headHash)) {
            throw new IllegalArgumentException("entry " + entry.position() + " does not continue shard " + shard);
        }
        entryCount = entry.position();
        headHash = entry.entryHash();
    }

    public int shard() {
        return shard;
    }

    public long entryCount() {
        return entryCount;
    }

    public String headHash() {
        return headHash;
    }
}
