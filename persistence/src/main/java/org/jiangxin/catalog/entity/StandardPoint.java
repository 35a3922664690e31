package org.jiangxin.catalog.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;

/** One requirement of a standard: what a worker can do, or knows. */
@Entity
@Table(name = "standard_points")
public class StandardPoint {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "standard_points_seq")
    @SequenceGenerator(name = "standard_points_seq", sequenceName = "standard_points_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "content_id")
    private WorkContent content;

    /** Said again here so that a code is unique in its standard. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "standard_id")
    private SkillStandard standard;

    @Column(name = "position_number")
    private int position;

    @Enumerated(EnumType.STRING)
    @Column(name = "point_kind")
    private PointKind kind;

    @Column(name = "code")
    private String code;

    @Column(name = "point_text")
    private String text;

    @Column(name = "weight")
    private Integer weight;

    @Version
    @Column(name = "version")
    private long version;

    protected StandardPoint() {}

    StandardPoint(
            WorkContent content,
            SkillStandard standard,
            int position,
            PointKind kind,
            String code,
            String text,
            Integer weight) {
        this.content = content;
        this.standard = standard;
        this.position = position;
        this.kind = Objects.requireNonNull(kind);
        this.code = Objects.requireNonNull(code);
        this.text = Objects.requireNonNull(text);
        this.weight = weight;
    }

    public Long id() {
        return id;
    }

    public int position() {
        return position;
    }

    public PointKind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public String text() {
        return text;
    }

    /** Percent of the assessment, null where the standard gives none. */
    public Integer weight() {
        return weight;
    }

    public WorkContent content() {
        return content;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StandardPoint that
                && kind == that.kind
                && code.equals(that.code)
                && Objects.equals(standard, that.standard);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, code);
    }
}
