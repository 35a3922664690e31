package org.jiangxin.catalog.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jiangxin.shared.error.IllegalTransition;
import org.jiangxin.shared.id.PublicId;

/**
 * A skill standard at one grade (R-322b): work functions (职业功能), their contents (工作内容), and points (技能要求、相关知识要求)
 * that lessons cover. Only a draft is edited.
 */
@Entity
@Table(name = "skill_standards")
public class SkillStandard {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "skill_standards_seq")
    @SequenceGenerator(name = "skill_standards_seq", sequenceName = "skill_standards_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "code")
    private String code;

    @Column(name = "title")
    private String title;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private StandardKind kind;

    @Column(name = "occupation_code")
    private String occupationCode;

    @Enumerated(EnumType.STRING)
    @Column(name = "skill_grade")
    private SkillGrade grade;

    @Column(name = "edition")
    private String edition;

    @Column(name = "source_text")
    private String source;

    @Column(name = "organization_id")
    private Long organizationId;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private StandardStatus status;

    @Column(name = "created_at")
    private Instant createdAt;

    @OneToMany(mappedBy = "standard", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<WorkFunction> functions = new ArrayList<>();

    @Version
    @Column(name = "version")
    private long version;

    protected SkillStandard() {}

    public SkillStandard(StandardFacts facts, Long organizationId, Instant now) {
        this.publicId = PublicId.random();
        this.code = Objects.requireNonNull(facts.code());
        this.title = Objects.requireNonNull(facts.title());
        this.kind = Objects.requireNonNull(facts.kind());
        this.occupationCode = new OccupationCode(facts.occupationCode()).value();
        this.grade = Objects.requireNonNull(facts.grade());
        this.edition = Objects.requireNonNull(facts.edition());
        this.source = Objects.requireNonNull(facts.source());
        this.organizationId = organizationId;
        this.status = StandardStatus.DRAFT;
        this.createdAt = Objects.requireNonNull(now);
    }

    /**
     * Adds a point where its function and content are, and makes them when they are new.
     *
     * @param pointCode the publisher's number, or null to be numbered by place (1.2.3)
     */
    public StandardPoint add(
            String functionTitle,
            String contentTitle,
            PointKind pointKind,
            String pointCode,
            String text,
            Integer weight) {
        requireDraft();
        var function = functions.stream()
                .filter(known -> known.title().equals(functionTitle))
                .findFirst()
                .orElseGet(() -> {
                    var made = new WorkFunction(
                            this,
                            functions.stream()
                                            .mapToInt(WorkFunction::position)
                                            .max()
                                            .orElse(0)
                                    + 1,
                            functionTitle);
                    functions.add(made);
                    return made;
                });
        return function.add(contentTitle, pointKind, pointCode, text, weight);
    }

    /** Removes a point, and its content and function when nothing is left in them. False when there is no such point. */
    public boolean remove(long pointId) {
        requireDraft();
        var removed = functions.stream().anyMatch(function -> function.remove(pointId));
        functions.removeIf(function -> function.contents().isEmpty());
        return removed;
    }

    /** An import replaces everything that was there. */
    public void clear() {
        requireDraft();
        functions.clear();
    }

    public boolean has(PointKind pointKind, String pointCode) {
        return points().anyMatch(
                        point -> point.kind() == pointKind && point.code().equals(pointCode));
    }

    public Stream<StandardPoint> points() {
        return functions.stream()
                .flatMap(function -> function.contents().stream())
                .flatMap(content -> content.points().stream());
    }

    public void putInForce() {
        become(StandardStatus.IN_FORCE);
    }

    public void retire() {
        become(StandardStatus.RETIRED);
    }

    private void become(StandardStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalTransition(status, next);
        }
        status = next;
    }

    private void requireDraft() {
        if (status != StandardStatus.DRAFT) {
            throw new IllegalTransition(status, StandardStatus.DRAFT);
        }
    }

    public Long id() {
        return id;
    }

    public String publicId() {
        return publicId;
    }

    public StandardFacts facts() {
        return new StandardFacts(code, title, kind, occupationCode, grade, edition, source);
    }

    /** Whose post standard it is; null for the platform's. */
    public Long organizationId() {
        return organizationId;
    }

    public StandardStatus status() {
        return status;
    }

    public List<WorkFunction> functions() {
        return List.copyOf(functions);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SkillStandard that && code.equals(that.code) && edition.equals(that.edition);
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, edition);
    }
}
