package org.jiangxin.catalog.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** 工作内容 of a work function. */
@Entity
@Table(name = "work_contents")
public class WorkContent {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "work_contents_seq")
    @SequenceGenerator(name = "work_contents_seq", sequenceName = "work_contents_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "function_id")
    private WorkFunction function;

    @Column(name = "position_number")
    private int position;

    @Column(name = "title")
    private String title;

    @OneToMany(mappedBy = "content", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<StandardPoint> points = new ArrayList<>();

    @Version
    @Column(name = "version")
    private long version;

    protected WorkContent() {}

    WorkContent(WorkFunction function, int position, String title) {
        this.function = function;
        this.position = position;
        this.title = Objects.requireNonNull(title);
    }

    StandardPoint add(PointKind kind, String code, String text, Integer weight) {
        var number = code == null ? freeNumber(kind) : code;
        var made = new StandardPoint(
                this,
                function.standard(),
                points.stream().mapToInt(StandardPoint::position).max().orElse(0) + 1,
                kind,
                number,
                text,
                weight);
        points.add(made);
        return made;
    }

    /** The first number of this place that no point of the kind has. */
    private String freeNumber(PointKind kind) {
        var number = 1;
        while (function.standard().has(kind, place() + number)) {
            number++;
        }
        return place() + number;
    }

    private String place() {
        return function.position() + "." + position + ".";
    }

    boolean remove(long pointId) {
        return points.removeIf(point -> point.id() != null && point.id() == pointId);
    }

    public Long id() {
        return id;
    }

    public int position() {
        return position;
    }

    public String title() {
        return title;
    }

    public WorkFunction function() {
        return function;
    }

    public List<StandardPoint> points() {
        return List.copyOf(points);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkContent that
                && position == that.position
                && Objects.equals(function, that.function);
    }

    @Override
    public int hashCode() {
        return position;
    }
}
