package org.jiangxin.statistics.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Roll-up region × month: the lowest region (county) in which a class is held, and the first day of the month. Regions above are sums
 * over the prefix of its code.
 */
@Entity
@Table(name = "region_months")
public class RegionMonth {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "region_months_seq")
    @SequenceGenerator(name = "region_months_seq", sequenceName = "region_months_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "region_code")
    private String regionCode;

    @Column(name = "month_start")
    private LocalDate month;

    @Embedded
    private Tally tally;

    @Version
    @Column(name = "version")
    private long version;

    protected RegionMonth() {}

    public RegionMonth(String regionCode, LocalDate month) {
        this.regionCode = Objects.requireNonNull(regionCode);
        this.month = month.withDayOfMonth(1);
        this.tally = Tally.NONE;
    }

    /** Moves with a change below. */
    public void add(Tally change) {
        tally = tally.plus(change);
    }

    /** Takes over what was added up anew. */
    public void become(Tally sums) {
        tally = sums;
    }

    public Tally tally() {
        return tally;
    }

    public String regionCode() {
        return regionCode;
    }

    public LocalDate month() {
        return month;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RegionMonth that && regionCode.equals(that.regionCode) && month.equals(that.month);
    }

    @Override
    public int hashCode() {
        return Objects.hash(regionCode, month);
    }
}
