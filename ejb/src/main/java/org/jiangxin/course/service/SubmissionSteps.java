package org.jiangxin.course.service;

import static org.jiangxin.shared.security.Role.AUTHOR;
import static org.jiangxin.shared.security.Role.INSTITUTION_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jiangxin.audit.service.AuditTrail;
import org.jiangxin.course.entity.Chapter;
import org.jiangxin.course.entity.CourseDraft;
import org.jiangxin.course.entity.CourseFacts;
import org.jiangxin.course.entity.CourseReview;
import org.jiangxin.course.entity.CourseVersion;
import org.jiangxin.course.entity.DraftChapter;
import org.jiangxin.course.entity.DraftFacts;
import org.jiangxin.course.entity.DraftLesson;
import org.jiangxin.course.entity.DraftLessonPoint;
import org.jiangxin.course.entity.DraftStatus;
import org.jiangxin.course.entity.KnowledgePoint;
import org.jiangxin.course.entity.Lesson;
import org.jiangxin.course.entity.LessonPlan;
import org.jiangxin.course.entity.LessonWriting;
import org.jiangxin.course.entity.MediaAsset;
import org.jiangxin.course.provider.QuestionIntake;
import org.jiangxin.course.repository.CourseDrafts;
import org.jiangxin.course.repository.CourseReviews;
import org.jiangxin.course.repository.Courses;
import org.jiangxin.course.repository.Lessons;
import org.jiangxin.course.repository.MediaAssets;
import org.jiangxin.organization.service.OrganizationDirectory;
import org.jiangxin.shared.error.Conflict;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.security.Caller;

/** The short transactions behind {@link SubmissionService}, the only caller. Each holds the draft until it ends. */
@Stateless
public class SubmissionSteps {
    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_POINT = 200;
    private static final int LONGEST_CODE = 30;

    @Inject
    DraftScope scope;

    @Inject
    DraftChecks checks;

    @Inject
    DraftFiles files;

    @Inject
    MediaStore store;

    @Inject
    MaterialAssets materials;

    @Inject
    MediaAssets assets;

    @Inject
    Courses courses;

    @Inject
    Lessons lessons;

    @Inject
    CourseDrafts drafts;

    @Inject
    CourseReviews reviews;

    @Inject
    OrganizationDirectory organizations;

    /** None in a deployment without a question bank. */
    @Inject
    Instance<QuestionIntake> questionBank;

    @Inject
    AuditTrail audit;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Material made of a lesson as it was at a revision. */
    record Made(long revision, KeptMaterial material) {}

    /** Refuses a draft in which something is missing; returns the lessons that must be made material of. */
    @RolesAllowed({AUTHOR, INSTITUTION_ADMIN})
    public List<DraftLesson> check(String draftId, String note) {
        var draft = scope.editable(draftId);
        var content = scope.content(draft);
        var refusals = new ArrayList<>(checks.beforeReview(content));
        DraftTexts.optional(note, "note", LONGEST_NOTE, refusals);
        Refused.ifAny(refusals);
        return content.lessons().stream()
                .filter(lesson ->
                        lesson.form().isWritten() && !lesson.writing().source().isBlank())
                .toList();
    }

    @RolesAllowed({AUTHOR, INSTITUTION_ADMIN})
    public boolean isStored(LessonMaterial material) {
        return assets.findUsable(material.form(), material.contentHash()).isPresent();
    }

    /** Submits what was checked, unless a lesson changed since. */
    @RolesAllowed({AUTHOR, INSTITUTION_ADMIN})
    public void submit(String draftId, String note, Map<String, Made> made) {
        var draft = scope.editable(draftId);
        var content = scope.content(draft);
        Refused.ifAny(checks.beforeReview(content));
        var now = clock.instant();
        for (var lesson : content.lessons()) {
            if (lesson.form().isWritten() && !lesson.writing().source().isBlank()) {
                var material = made.get(lesson.publicId());
                if (material == null || material.revision() != lesson.revision()) {
                    throw new Conflict(Refusal.of("course.draft.changed_meanwhile"));
                }
                lesson.attach(materials.of(material.material()), now);
            }
        }
        draft.submit(now);
        var round = reviews.ofDraft(draft.id()).size() + 1;
        var review = new CourseReview(draft.id(), round, caller.accountId(), note == null ? "" : note.strip(), now);
        reviews.add(review);
        audit.record("course.draft.submitted", "CourseDraft", draftId, Map.of("round", round));
    }

    @RolesAllowed({AUTHOR, INSTITUTION_ADMIN})
    public void takeBack(String draftId) {
        var draft = scope.held(draftId);
        if (draft.status() != DraftStatus.SUBMITTED && draft.status() != DraftStatus.APPROVED) {
            throw new Refused(Refusal.of("course.draft.not_submitted"));
        }
        reviews.openOf(draft.id()).ifPresent(review -> review.withdraw(clock.instant()));
        draft.takeBack(clock.instant());
        audit.record("course.draft.taken_back", "CourseDraft", draftId, Map.of());
    }

    @RolesAllowed({AUTHOR, INSTITUTION_ADMIN})
    public int release(String draftId) {
        var draft = scope.held(draftId);
        if (draft.status() != DraftStatus.APPROVED) {
            throw new Refused(Refusal.of("course.draft.not_approved"));
        }
        var content = scope.content(draft);
        Refused.ifAny(checks.beforeRelease(content));
        var now = clock.instant();
        var course = courses.get(draft.courseId());
        var number =
                courses.newestVersion(course.id()).map(CourseVersion::number).orElse(0) + 1;
        var institution = organizations.of(course.organizationId()).name();
        var version = new CourseVersion(
                course.id(), number, facts(draft, institution), draft.standardId(), hash(content), now);
        courses.add(version);
        var points = points(content, version);
        var position = 0;
        for (var i = 0; i < content.chapters().size(); i++) {
            var written = content.chapters().get(i);
            var chapter = new Chapter(version.id(), i + 1, written.title());
            courses.add(chapter);
            for (var lesson : content.lessonsOf(written)) {
                position++;
                var knowledge = new HashSet<KnowledgePoint>();
                content.pointsOf(lesson).forEach(id -> knowledge.add(points.get(id)));
                knowledge.remove(null);
                lessons.add(new Lesson(
                        chapter, position, plan(lesson), content.mediaOf(lesson).orElseThrow(), knowledge));
            }
        }
        version.release(now);
        draft.release(version.id(), now);
        if (draft.basedOnVersionId() != null && questionBank.isResolvable()) {
            questionBank.get().carryOver(course.id(), draft.basedOnVersionId(), version.id());
        }
        audit.record(
                "course.version.released",
                "CourseVersion",
                version.publicId(),
                Map.of("draft", draftId, "number", number));
        return number;
    }

    private static CourseFacts facts(CourseDraft draft, String institution) {
        var facts = draft.facts();
        return new CourseFacts(
                facts.title(),
                facts.audience(),
                facts.studyGuide(),
                facts.objectives().lines().toList(),
                institution,
                facts.teachers());
    }

    private Map<Long, KnowledgePoint> points(DraftContent content, CourseVersion version) {
        var made = new HashMap<Long, KnowledgePoint>();
        var used = new HashSet<Long>();
        content.points().forEach(link -> used.add(link.standardPointId()));
        content.standard().stream().filter(point -> used.contains(point.id())).forEach(point -> {
            var knowledge = new KnowledgePoint(
                    version.id(), cut(point.code(), LONGEST_CODE), cut(point.text(), LONGEST_POINT), point.id());
            courses.add(knowledge);
            made.put(point.id(), knowledge);
        });
        return made;
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    private static LessonPlan plan(DraftLesson lesson) {
        var writing = lesson.writing();
        return new LessonPlan(
                lesson.title(),
                lesson.form(),
                writing.summary().isBlank() ? null : writing.summary(),
                writing.practice(),
                writing.rule(),
                DraftChecks.words(writing.challengeWords()),
                CheckQuestions.parse(writing.checkQuestions()).json());
    }

    private static String hash(DraftContent content) {
        var hash = new ContentHash().add(content.draft().publicId());
        content.lessons().forEach(lesson -> {
            hash.add(lesson.title()).add(lesson.writing().checkQuestions());
            content.mediaOf(lesson).map(MediaAsset::contentHash).ifPresent(hash::add);
        });
        return hash.hex();
    }

    @RolesAllowed({AUTHOR, INSTITUTION_ADMIN})
    public String beginVersion(String courseId) {
        var course = scope.course(courseId);
        if (drafts.openOf(course.id()).isPresent()) {
            throw new Conflict(Refusal.of("course.draft.open_already"));
        }
        var newest = courses.newestReleased(course.code())
                .orElseThrow(() -> new Refused(Refusal.of("course.draft.nothing_released")));
        var facts = newest.facts();
        var now = clock.instant();
        var author = caller.accountId();
        var draft = new CourseDraft(
                course.id(),
                newest.number() + 1,
                new DraftFacts(
                        facts.title(),
                        facts.audience(),
                        facts.studyGuide(),
                        String.join("\n", facts.objectives()),
                        facts.teachers(),
                        newest.standardId()),
                newest.id(),
                author,
                now);
        drafts.add(draft);
        copy(newest, draft);
        audit.record(
                "course.draft.begun", "Course", courseId, Map.of("draft", draft.publicId(), "from", newest.number()));
        return draft.publicId();
    }

    private void copy(CourseVersion version, CourseDraft draft) {
        var chapters = new HashMap<Long, DraftChapter>();
        for (var chapter : courses.chapters(version.id())) {
            var made = new DraftChapter(draft.id(), chapter.position(), chapter.title());
            drafts.add(made);
            chapters.put(chapter.id(), made);
        }
        for (var lesson : lessons.ofVersion(version.id())) {
            var writing = new LessonWriting(
                    lesson.title(),
                    lesson.summary(),
                    lesson.isPractice(),
                    lesson.rule(),
                    String.join(",", lesson.challengeWords()),
                    lesson.checkQuestions(),
                    source(lesson));
            var made = new DraftLesson(
                    chapters.get(lesson.chapter().id()),
                    lesson.position(),
                    lesson.form(),
                    writing,
                    caller.accountId(),
                    clock.instant());
            made.attach(lesson.media(), clock.instant());
            drafts.add(made);
            if (lesson.form().isText()) {
                files.copyFrom(store.directory(lesson.media().storageKey()), made.publicId());
            }
            lesson.knowledge().stream()
                    .map(KnowledgePoint::standardPointId)
                    .filter(id -> id != null)
                    .forEach(id -> drafts.add(new DraftLessonPoint(made, id)));
        }
    }

    private String source(Lesson lesson) {
        var key = lesson.media().storageKey();
        return switch (lesson.form()) {
            case TEXT, LIVE -> store.written(key).orElse("");
            case SELF_TEST -> store.selfTest(key).orElse("");
            default -> "";
        };
    }
}
