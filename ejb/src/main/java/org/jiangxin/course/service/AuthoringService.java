package org.jiangxin.course.service;

import static org.jiangxin.shared.security.Role.AUTHOR;
import static org.jiangxin.shared.security.Role.INSTITUTION_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangxin.audit.service.AuditTrail;
import org.jiangxin.catalog.entity.Occupation;
import org.jiangxin.catalog.entity.SkillGrade;
import org.jiangxin.catalog.repository.Occupations;
import org.jiangxin.catalog.service.OccupationDirectory;
import org.jiangxin.catalog.service.StandardDirectory;
import org.jiangxin.catalog.service.StandardView;
import org.jiangxin.course.entity.Course;
import org.jiangxin.course.entity.CourseDraft;
import org.jiangxin.course.entity.CourseVersion;
import org.jiangxin.course.entity.CourseVersionStatus;
import org.jiangxin.course.entity.DraftFacts;
import org.jiangxin.course.repository.CourseDrafts;
import org.jiangxin.course.repository.Courses;
import org.jiangxin.course.service.AuthoringViews.CourseRow;
import org.jiangxin.course.service.AuthoringViews.DraftView;
import org.jiangxin.course.service.AuthoringViews.NewCourse;
import org.jiangxin.shared.error.Conflict;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.paging.Page;
import org.jiangxin.shared.paging.PageRequest;
import org.jiangxin.shared.security.Caller;

/**
 * Courses of an institution as its authors write them (R-322b): the list, a new course, what a draft says about the course, and
 * how far it covers its standard. Lessons: {@link OutlineService} and {@link LessonWritingService}; review and release:
 * {@link SubmissionService}.
 */
@Stateless
public class AuthoringService {
    private static final String CODE_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int CODE_LENGTH = 8;
    private static final int TITLE = 200;
    private static final int LONG = 1000;
    private static final int TEACHERS = 400;
    private static final int OBJECTIVES = 4000;

    private final SecureRandom random = new SecureRandom();

    @Inject
    DraftScope scope;

    @Inject
    DraftViews views;

    @Inject
    DraftChecks checks;

    @Inject
    Courses courses;

    @Inject
    CourseDrafts drafts;

    @Inject
    Occupations occupations;

    @Inject
    OccupationDirectory directory;

    @Inject
    StandardDirectory standards;

    @Inject
    AuditTrail audit;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Courses of the own institution whose title or code contains a text. */
    @RolesAllowed({AUTHOR, INSTITUTION_ADMIN})
    public Page<CourseRow> courses(String text, PageRequest page) {
        var own = scope.organizationId();
        var found = courses.ofOrganization(own, text == null ? "" : text.strip(), page);
        var ids = found.rows().stream().map(Course::id).toList();
        if (ids.isEmpty()) {
            return new Page<>(List.of(), found.total(), found.first());
        }
        var open = drafts.openOf(ids).stream().collect(Collectors.toMap(CourseDraft::courseId, Function.identity()));
        var versions = courses.versions(ids).stream().collect(Collectors.groupingBy(CourseVersion::courseId));
        return found.map(course -> row(course, open.get(course.id()), versions.getOrDefault(course.id(), List.of())));
    }

    private CourseRow row(Course course, CourseDraft draft, List<CourseVersion> versions) {
        var occupation = occupations.find(course.occupationId()).orElseThrow();
        var released = versions.stream()
                .filter(version -> version.status() == CourseVersionStatus.RELEASED)
                .findFirst();
        return new CourseRow(
                course.publicId(),
                course.code(),
                draft == null ? released.map(CourseVersion::title).orElse(course.code()) : draft.title(),
                DraftViews.inWords(occupation),
                occupation.grade().name(),
                draft == null ? null : draft.publicId(),
                draft == null ? null : draft.status(),
                draft == null ? null : draft.changedAt(),
                released.map(CourseVersion::number).orElse(0),
                released.map(CourseVersion::releasedAt).orElse(null));
    }

    /** Begins a course and returns the public id of its first draft. */
    @RolesAllowed({AUTHOR, INSTITUTION_ADMIN})
    public String create(NewCourse plan) {
        var own = scope.organizationId();
        var refusals = new ArrayList<Refusal>();
        var title = DraftTexts.required(plan.title(), "title", TITLE, refusals);
        var code = DraftTexts.required(plan.occupationCode(), "occupationCode", TITLE, refusals);
        var published = directory.find(code);
        if (!code.isEmpty() && published.isEmpty()) {
            refusals.add(Refusal.of("course.draft.occupation_code").on("occupationCode"));
        }
        var grade = DraftTexts.constant(SkillGrade.class, plan.grade(), "grade", refusals);
        Refused.ifAny(refusals);
        var occupation = occupations.find(code, grade).orElseGet(() -> {
            var made = new Occupation(code, published.orElseThrow().title(), grade);
            occupations.add(made);
            return made;
        });
        var now = clock.instant();
        var course = new Course(newCode(), occupation.id(), own, now);
        courses.add(course);
        var facts = new DraftFacts(title, "", "", "", "", null);
        var draft = new CourseDraft(course.id(), 1, facts, null, caller.accountId(), now);
        drafts.add(draft);
        audit.record("course.draft.begun", "Course", course.publicId(), Map.of("draft", draft.publicId()));
        return draft.publicId();
    }

    private String newCode() {
        var code = new StringBuilder("kc-");
        for (var i = 0; i < CODE_LENGTH; i++) {
            code.append(CODE_LETTERS.charAt(random.nextInt(CODE_LETTERS.length())));
        }
        return code.toString();
    }

    @RolesAllowed({AUTHOR, INSTITUTION_ADMIN})
    public DraftView draft(String draftId) {
        return views.of(scope.content(scope.readable(draftId)));
    }

    /**
     * Saves what the draft says about the course. Another standard takes all links of lessons to the old one away.
     *
     * @param revision count of changes that the author has seen
     */
    @RolesAllowed({AUTHOR, INSTITUTION_ADMIN})
    public DraftView saveFacts(String draftId, long revision, DraftFacts facts) {
        var draft = scope.editable(draftId);
        if (draft.revision() != revision) {
            throw new Conflict(Refusal.of("course.draft.changed_meanwhile"));
        }
        var refusals = new ArrayList<Refusal>();
        var checked = new DraftFacts(
                DraftTexts.required(facts.title(), "title", TITLE, refusals),
                DraftTexts.optional(facts.audience(), "audience", LONG, refusals),
                DraftTexts.optional(facts.studyGuide(), "studyGuide", LONG, refusals),
                lines(DraftTexts.optional(facts.objectives(), "objectives", OBJECTIVES, refusals)),
                DraftTexts.optional(facts.teachers(), "teachers", TEACHERS, refusals),
                facts.standardId());
        if (facts.standardId() != null && !facts.standardId().equals(draft.standardId())) {
            checks.requireStandard(facts.standardId(), refusals);
        }
        Refused.ifAny(refusals);
        if (draft.standardId() != null && !draft.standardId().equals(checked.standardId())) {
            drafts.removePoints(draft.id());
        }
        draft.write(checked, caller.accountId(), clock.instant());
        drafts.flush();
        return views.of(scope.content(draft));
    }

    private static String lines(String text) {
        return new LinkedHashSet<>(text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList())
                .stream().collect(Collectors.joining("\n"));
    }

    /** Standards that a draft may be written against: those in force for its occupation. */
    @RolesAllowed({AUTHOR, INSTITUTION_ADMIN})
    public List<StandardView> standardsFor(String draftId) {
        var course = courses.get(scope.readable(draftId).courseId());
        var occupation = occupations.find(course.occupationId()).orElseThrow();
        return standards.ofOccupation(occupation.code());
    }

    /** Which points of the standard the lessons teach. */
    @RolesAllowed({AUTHOR, INSTITUTION_ADMIN})
    public CoverageView coverage(String draftId) {
        return scope.content(scope.readable(draftId)).coverage(checks.threshold());
    }
}
