package org.jiangxin.shared.baseline.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** One counter per benchmark connection; changed only by the repository's compare-and-set. */
@Entity
@Immutable
@Table(name = "baseline_rows")
public class BaselineRow {
    @Id
    @Column(name = "id")
    private Long id;

    @Column(name = "counter")
    private long counter;

    protected BaselineRow() {}

    public BaselineRow(long id) {
        this.id = id;
    }

    public long counter() {
        return counter;
    }
}
