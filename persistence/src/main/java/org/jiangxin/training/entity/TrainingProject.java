package org.jiangxin.training.entity;

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
import java.time.Instant;
import java.util.Objects;
import org.jiangxin.catalog.entity.SkillGrade;
import org.jiangxin.shared.id.PublicId;

/**
 * A training project (培训项目) of an institution: for whom, towards which occupation and grade, with how many hours. Its classes
 * carry it out (R-324b).
 */
@Entity
@Table(name = "training_projects")
public class TrainingProject {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "training_projects_seq")
    @SequenceGenerator(name = "training_projects_seq", sequenceName = "training_projects_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "organization_id")
    private long organizationId;

    @Column(name = "region_code")
    private String regionCode;

    @Column(name = "code")
    private String code;

    @Column(name = "title")
    private String title;

    @Column(name = "project_type")
    private String projectType;

    @Column(name = "trainee_group")
    private String traineeGroup;

    @Column(name = "occupation_code")
    private String occupationCode;

    @Column(name = "occupation_title")
    private String occupationTitle;

    @Enumerated(EnumType.STRING)
    @Column(name = "skill_grade")
    private SkillGrade grade;

    @Column(name = "online_hours")
    private int onlineHours;

    @Column(name = "practice_hours")
    private int practiceHours;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private ProjectStatus status;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    @Column(name = "version")
    private long version;

    protected TrainingProject() {}

    public TrainingProject(long organizationId, String regionCode, ProjectTerms terms, Instant now) {
        this.publicId = PublicId.random();
        this.organizationId = organizationId;
        this.regionCode = Objects.requireNonNull(regionCode);
        this.status = ProjectStatus.OPEN;
        this.createdAt = Objects.requireNonNull(now);
        assign(terms);
    }

    /** Takes other terms while no class has been made of it; afterwards only the title. */
    public void change(ProjectTerms terms) {
        assign(terms);
    }

    /** No new class is made of it. */
    public void end() {
        status = ProjectStatus.ENDED;
    }

    private void assign(ProjectTerms terms) {
        code = terms.code();
        title = terms.title();
        projectType = terms.projectType();
        traineeGroup = terms.traineeGroup();
        occupationCode = terms.occupationCode();
        occupationTitle = terms.occupationTitle();
        grade = terms.grade();
        onlineHours = terms.onlineHours();
        practiceHours = terms.practiceHours();
    }

    public Long id() {
        return id;
    }

    public String publicId() {
        return publicId;
    }

    public long organizationId() {
        return organizationId;
    }

    public String regionCode() {
        return regionCode;
    }

    public ProjectTerms terms() {
        return new ProjectTerms(
                code,
                title,
                projectType,
                traineeGroup,
                occupationCode,
                occupationTitle,
                grade,
                onlineHours,
                practiceHours);
    }

    public ProjectStatus status() {
        return status;
    }

    public boolean isOpen() {
        return status == ProjectStatus.OPEN;
    }

    public Instant createdAt() {
        return createdAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TrainingProject that && publicId.equals(that.publicId);
    }

    @Override
    public int hashCode() {
        return publicId.hashCode();
    }
}
