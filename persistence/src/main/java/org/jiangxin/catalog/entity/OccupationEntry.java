package org.jiangxin.catalog.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * An occupation as one edition of the classification publishes it (职业分类大典; R-322a). A later edition that says something else
 * closes this row and adds another, so that what was true on a day stays readable.
 */
@Entity
@Table(name = "occupation_entries")
public class OccupationEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "occupation_entries_seq")
    @SequenceGenerator(name = "occupation_entries_seq", sequenceName = "occupation_entries_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "code")
    private String code;

    @Column(name = "title")
    private String title;

    @Column(name = "work_types")
    private String workTypes;

    @Column(name = "level_codes")
    private String levelCodes;

    @Column(name = "tags")
    private String tags;

    @Column(name = "successor_code")
    private String successorCode;

    @Column(name = "doubtful")
    private boolean doubtful;

    @Column(name = "remark")
    private String remark;

    /** Readings of title and 工种, each with a blank in front, so that a search finds beginnings. */
    @Column(name = "pinyin")
    private String pinyin;

    @Column(name = "initials")
    private String initials;

    @Column(name = "data_version")
    private String dataVersion;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Version
    @Column(name = "version")
    private long version;

    protected OccupationEntry() {}

    public OccupationEntry(
            OccupationFacts facts, String pinyin, String initials, String dataVersion, LocalDate validFrom) {
        this.code = facts.code().value();
        this.title = facts.title();
        this.workTypes = facts.workTypes();
        this.levelCodes = facts.levelCodes();
        this.tags = facts.tags();
        this.successorCode = facts.successorCode();
        this.doubtful = facts.doubtful();
        this.remark = facts.remark();
        this.pinyin = Objects.requireNonNull(pinyin);
        this.initials = Objects.requireNonNull(initials);
        this.dataVersion = Objects.requireNonNull(dataVersion);
        this.validFrom = Objects.requireNonNull(validFrom);
    }

    /** A later edition says otherwise, or no longer has it. */
    public void end(LocalDate day) {
        this.validTo = Objects.requireNonNull(day);
    }

    /** The edition corrects this row within its own time; nothing was decided by the older words. */
    public void correct(OccupationFacts facts, String pinyin, String initials, String dataVersion) {
        this.title = facts.title();
        this.workTypes = facts.workTypes();
        this.levelCodes = facts.levelCodes();
        this.tags = facts.tags();
        this.successorCode = facts.successorCode();
        this.doubtful = facts.doubtful();
        this.remark = facts.remark();
        this.pinyin = Objects.requireNonNull(pinyin);
        this.initials = Objects.requireNonNull(initials);
        this.dataVersion = Objects.requireNonNull(dataVersion);
    }

    public OccupationFacts facts() {
        return new OccupationFacts(
                new OccupationCode(code), title, workTypes, levelCodes, tags, successorCode, doubtful, remark);
    }

    public List<SkillLevel> levels() {
        return SkillLevel.listOf(levelCodes);
    }

    public Long id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public String pinyin() {
        return pinyin;
    }

    public String initials() {
        return initials;
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
        return other instanceof OccupationEntry that && code.equals(that.code) && validFrom.equals(that.validFrom);
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, validFrom);
    }
}
