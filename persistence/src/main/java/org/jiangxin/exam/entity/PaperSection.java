package org.jiangxin.exam.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Objects;

/** How many questions of one kind a paper has, and what each is worth. */
@Embeddable
public class PaperSection {
    private static final int MOST = 300;

    @Column(name = "section_count")
    private int count;

    @Column(name = "section_points")
    private BigDecimal points;

    protected PaperSection() {}

    public PaperSection(int count, BigDecimal points) {
        if (count < 0 || count > MOST || points.signum() < 0 || points.scale() > 2) {
            throw new IllegalArgumentException("section " + count + " × " + points);
        }
        this.count = count;
        this.points = Objects.requireNonNull(points);
    }

    public int count() {
        return count;
    }

    public BigDecimal points() {
        return points;
    }

    public BigDecimal total() {
        return points.multiply(BigDecimal.valueOf(count));
    }
}
