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
import java.util.Objects;

/** An occupation of the national classification (职业分类大典) at one skill grade; what a course trains for (R-322a). */
@Entity
@Table(name = "occupations")
public class Occupation {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "occupations_seq")
    @SequenceGenerator(name = "occupations_seq", sequenceName = "occupations_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "code")
    private String code;

    @Column(name = "title")
    private String title;

    @Enumerated(EnumType.STRING)
    @Column(name = "skill_grade")
    private SkillGrade grade;

    @Version
    @Column(name = "version")
    private long version;

    protected Occupation() {}

    public Occupation(String code, String title, SkillGrade grade) {
        if (!code.matches("\\d-\\d{2}-\\d{2}-\\d{2}")) {
            throw new IllegalArgumentException("occupation code " + code);
        }
        this.code = code;
        this.title = Objects.requireNonNull(title);
        this.grade = Objects.requireNonNull(grade);
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

    public SkillGrade grade() {
        return grade;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Occupation that && code.equals(that.code) && grade == that.grade;
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, grade);
    }
}
