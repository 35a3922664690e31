package org.jiangxin.organization.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One region under one name, for as long as both were in force (行政区划, GB/T 2260). A new name is a new row; an abolished code
 * keeps its last row with the day it ended, because old records go on pointing to it.
 */
@Entity
@Table(name = "regions")
public class Region {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "regions_seq")
    @SequenceGenerator(name = "regions_seq", sequenceName = "regions_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "code")
    private String code;

    @Column(name = "name")
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "region_level")
    private RegionLevel level;

    @Column(name = "parent_code")
    private String parentCode;

    @Column(name = "data_version")
    private String dataVersion;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Version
    @Column(name = "version")
    private long version;

    protected Region() {}

    public Region(
            RegionCode code, String name, RegionLevel level, String parentCode, String dataVersion, LocalDate from) {
        this.code = code.value();
        this.name = Objects.requireNonNull(name);
        this.level = Objects.requireNonNull(level);
        this.parentCode = parentCode;
        this.dataVersion = Objects.requireNonNull(dataVersion);
        this.validFrom = Objects.requireNonNull(from);
    }

    /** The code was abolished or renamed as of that day. */
    public void end(LocalDate day) {
        this.validTo = Objects.requireNonNull(day);
    }

    public boolean says(String otherName, RegionLevel otherLevel, String otherParent) {
        return name.equals(otherName) && level == otherLevel && Objects.equals(parentCode, otherParent);
    }

    public Long id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public RegionLevel level() {
        return level;
    }

    public String parentCode() {
        return parentCode;
    }

    public String dataVersion() {
        return dataVersion;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** Null while in force. */
    public LocalDate validTo() {
        return validTo;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Region that && code.equals(that.code) && validFrom.equals(that.validFrom);
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, validFrom);
    }
}
