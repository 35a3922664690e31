package org.jiangxin.catalog.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.Immutable;

/**
 * The values that a version names, as every ledger entry under it was judged by. The version is made of the content's hash, so the
 * same values always have the same one, and a changed content would no longer fit its version. Written once.
 */
@Entity
@Immutable
@Table(name = "policy_snapshots")
public class PolicySnapshot {
    @Id
    @Column(name = "policy_version")
    private String version;

    @Lob
    @Column(name = "content")
    private String content;

    @Column(name = "first_used_at")
    private Instant firstUsedAt;

    protected PolicySnapshot() {}

    public PolicySnapshot(String version, String content, Instant now) {
        this.version = Objects.requireNonNull(version);
        this.content = Objects.requireNonNull(content);
        this.firstUsedAt = Objects.requireNonNull(now);
    }

    public String version() {
        return version;
    }

    public String content() {
        return content;
    }

    public Instant firstUsedAt() {
        return firstUsedAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PolicySnapshot that && version.equals(that.version);
    }

    @Override
    public int hashCode() {
        return version.hashCode();
    }
}
