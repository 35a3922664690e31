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

/** 职业功能 of a standard. */
@Entity
@Table(name = "work_functions")
public class WorkFunction {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "work_functions_seq")
    @SequenceGenerator(name = "work_functions_seq", sequenceName = "work_functions_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "standard_id")
    private SkillStandard standard;

    @Column(name = "position_number")
    private int position;

    @Column(name = "title")
    private String title;

    @OneToMany(mappedBy = "function", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<WorkContent> contents = new ArrayList<>();

    @Version
    @Column(name = "version")
    private long version;

    protected WorkFunction() {}

    WorkFunction(SkillStandard standard, int position, String title) {
        this.standard = standard;
        this.position = position;
        this.title = Objects.requireNonNull(title);
    }

    StandardPoint add(String contentTitle, PointKind kind, String code, String text, Integer weight) {
        var content = contents.stream()
                .filter(known -> known.title().equals(contentTitle))
                .findFirst()
                .orElseGet(() -> {
                    var made = new WorkContent(
                            this,
                            contents.stream()
                                            .mapToInt(WorkContent::position)
                                            .max()
                                            .orElse(0)
                                    + 1,
                            contentTitle);
                    contents.add(made);
                    return made;
                });
        return content.add(kind, code, text, weight);
    }

    boolean remove(long pointId) {
        var removed = contents.stream().anyMatch(content -> content.remove(pointId));
        contents.removeIf(content -> content.points().isEmpty());
        return removed;
    }

    SkillStandard standard() {
        return standard;
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

    public List<WorkContent> contents() {
        return List.copyOf(contents);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkFunction that
                && position == that.position
                && Objects.equals(standard, that.standard);
    }

    @Override
    public int hashCode() {
        return position;
    }
}
