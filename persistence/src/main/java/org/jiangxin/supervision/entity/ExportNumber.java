package org.jiangxin.supervision.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.jiangxin.shared.time.ChinaTime;

/** A running number, taken before the file that carries it is written. Numbers ascend; a restart may leave a gap. */
@Entity
@Immutable
@Table(name = "export_numbers")
public class ExportNumber {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "export_numbers_seq")
    @SequenceGenerator(name = "export_numbers_seq", sequenceName = "export_numbers_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "taken_at")
    private Instant takenAt;

    protected ExportNumber() {}

    public ExportNumber(Instant now) {
        this.takenAt = Objects.requireNonNull(now);
    }

    /** As printed: DC-20261124-000042. */
    public String serial() {
        return String.format("DC-%s-%06d", ChinaTime.dayOf(takenAt).toString().replace("-", ""), id);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExportNumber that && id != null && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return ExportNumber.class.hashCode();
    }
}
