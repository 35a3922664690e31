package org.jiangxin.audit.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.hibernate.annotations.Immutable;

/** How far one stream had come when a seal was made: its length and the hash of its last row. Written once. */
@Entity
@Immutable
@Table(name = "anchor_leaves")
public class AnchorLeaf {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "anchor_leaves_seq")
    @SequenceGenerator(name = "anchor_leaves_seq", sequenceName = "anchor_leaves_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "anchor_number")
    private long anchorNumber;

    @Column(name = "position")
    private long position;

    @Enumerated(EnumType.STRING)
    @Column(name = "stream_kind")
    private StreamKind kind;

    @Column(name = "stream_id")
    private long streamId;

    @Column(name = "entry_count")
    private long entryCount;

    @Column(name = "head_hash")
    private String headHash;

    protected AnchorLeaf() {}

    public AnchorLeaf(
            long anchorNumber, long position, StreamKind kind, long streamId, long entryCount, String headHash) {
        this.anchorNumber = anchorNumber;
        this.position = position;
        this.kind = Objects.requireNonNull(kind);
        this.streamId = streamId;
        this.entryCount = entryCount;
        this.headHash = Objects.requireNonNull(headHash);
    }

    /** What of it is under the root: {@code kind|stream|length|hash}, one line of the file that leaves the platform. */
    public String text() {
        return kind + "|" + streamId + "|" + entryCount + "|" + headHash;
    }

    /** The same as bytes. */
    public byte[] bytes() {
        return text().getBytes(StandardCharsets.US_ASCII);
    }

    public long anchorNumber() {
        return anchorNumber;
    }

    public long position() {
        return position;
    }

    public StreamKind kind() {
        return kind;
    }

    public long streamId() {
        return streamId;
    }

    public long entryCount() {
        return entryCount;
    }

    public String headHash() {
        return headHash;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AnchorLeaf that && anchorNumber == that.anchorNumber && position == that.position;
    }

    @Override
    public int hashCode() {
        return Objects.hash(anchorNumber, position);
    }
}
