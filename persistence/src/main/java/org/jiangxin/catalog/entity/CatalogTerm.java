package org.jiangxin.catalog.entity;

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

/** A code and its title for as long as both were in force: a class of occupations, a group of trainees, a type of project. */
@Entity
@Table(name = "catalog_terms")
public class CatalogTerm {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "catalog_terms_seq")
    @SequenceGenerator(name = "catalog_terms_seq", sequenceName = "catalog_terms_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private TermKind kind;

    @Column(name = "code")
    private String code;

    @Column(name = "title")
    private String title;

    @Column(name = "remark")
    private String remark;

    @Column(name = "position_number")
    private int position;

    @Column(name = "data_version")
    private String dataVersion;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Version
    @Column(name = "version")
    private long version;

    protected CatalogTerm() {}

    public CatalogTerm(
            TermKind kind,
            String code,
            String title,
            String remark,
            int position,
            String dataVersion,
            LocalDate validFrom) {
        this.kind = Objects.requireNonNull(kind);
        this.code = Objects.requireNonNull(code);
        this.title = Objects.requireNonNull(title);
        this.remark = remark;
        this.position = position;
        this.dataVersion = Objects.requireNonNull(dataVersion);
        this.validFrom = Objects.requireNonNull(validFrom);
    }

    public void end(LocalDate day) {
        this.validTo = Objects.requireNonNull(day);
    }

    public boolean says(String otherTitle, String otherRemark) {
        return title.equals(otherTitle) && Objects.equals(remark, otherRemark);
    }

    /** The same edition words it better. */
    public void correct(String otherTitle, String otherRemark, int otherPosition, String otherVersion) {
        this.title = Objects.requireNonNull(otherTitle);
        this.remark = otherRemark;
        this.position = otherPosition;
        this.dataVersion = Objects.requireNonNull(otherVersion);
    }

    public Long id() {
        return id;
    }

    public TermKind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public String remark() {
        return remark;
    }

    public int position() {
        return position;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public LocalDate validTo() {
        return validTo;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CatalogTerm that
                && kind == that.kind
                && code.equals(that.code)
                && validFrom.equals(that.validFrom);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, code, validFrom);
    }
}
