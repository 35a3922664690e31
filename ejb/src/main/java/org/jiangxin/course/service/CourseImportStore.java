package org.jiangxin.course.service;

import static org.jiangxin.shared.security.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jiangxin.catalog.entity.Occupation;
import org.jiangxin.catalog.repository.Occupations;
import org.jiangxin.course.entity.Chapter;
import org.jiangxin.course.entity.Course;
import org.jiangxin.course.entity.CourseVersion;
import org.jiangxin.course.entity.CourseVersionStatus;
import org.jiangxin.course.entity.KnowledgePoint;
import org.jiangxin.course.entity.Lesson;
import org.jiangxin.course.entity.MediaStatus;
import org.jiangxin.course.event.TranscodeRequested;
import org.jiangxin.course.provider.QuestionIntake;
import org.jiangxin.course.repository.Courses;
import org.jiangxin.course.repository.Lessons;
import org.jiangxin.course.repository.MediaAssets;
import org.jiangxin.shared.outbox.service.DomainEvent;

/**
 * The short transactions of an import. Only {@link CourseImportService} calls it, with a folder it has looked at; publishes
 * {@link TranscodeRequested} for every video that is not a stream yet.
 */
@Stateless
public class CourseImportStore {
    @Inject
    Courses courses;

    @Inject
    Lessons lessons;

    @Inject
    MediaAssets assets;

    @Inject
    MaterialAssets materialAssets;

    @Inject
    Occupations occupations;

    @Inject
    Instance<QuestionIntake> questionBank;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** Notes where the plan contradicts what is stored: an occupation under another title, a course of another occupation or institution. */
    @RolesAllowed(SYSTEM)
    public void check(CoursePlan plan, Long organizationId, ImportProblems problems) {
        var occupation = occupations.find(plan.occupationCode(), plan.grade());
        if (occupation.isPresent() && !occupation.get().title().equals(plan.occupationTitle())) {
            problems.add(
                    CourseFolder.OUTLINE,
                    "occupation.title",
                    "occupation_other_title",
                    plan.occupationCode(),
                    occupation.get().title());
        }
        var course = courses.findByCode(plan.code());
        if (course.isPresent()
                && occupation
                        .map(Occupation::id)
                        .filter(id -> id == course.get().occupationId())
                        .isEmpty()) {
            problems.add(CourseFolder.OUTLINE, "code", "course_other_occupation", plan.code());
        }
        if (organizationId != null
                && course.map(Course::organizationId)
                        .filter(owner -> !owner.equals(organizationId))
                        .isPresent()) {
            problems.add(CourseFolder.OUTLINE, "code", "course_other_institution", plan.code());
        }
    }

    /** Gives a course of the platform to an institution; one that is its own already stays as it is. */
    @RolesAllowed(SYSTEM)
    public void give(String courseCode, long organizationId) {
        courses.findByCode(courseCode).orElseThrow().giveTo(organizationId);
    }

    /** The newest version, if it holds this content; failed videos of it are tried again. */
    @RolesAllowed(SYSTEM)
    public Optional<ImportOutcome> sameContent(String courseCode, String content) {
        return courses.findByCode(courseCode)
                .flatMap(course -> courses.newestVersion(course.id()))
                .filter(version -> version.contentHash().equals(content))
                .map(version -> {
                    var all = lessons.ofVersion(version.id());
                    all.stream()
                            .map(Lesson::media)
                            .filter(media -> media.status() == MediaStatus.FAILED)
                            .distinct()
                            .forEach(media -> events.fire(new TranscodeRequested(media.id())));
                    return new ImportOutcome(
                            ImportOutcome.Kind.UNCHANGED,
                            courseCode,
                            version.number(),
                            all.size(),
                            0,
                            lessons.countNotReady(version.id()),
                            List.of());
                });
    }

    @RolesAllowed(SYSTEM)
    public boolean isStored(LessonMaterial material) {
        return assets.findUsable(material.form(), material.contentHash()).isPresent();
    }

    /** Stores everything as a draft version. */
    @RolesAllowed(SYSTEM)
    public ImportOutcome store(
            CoursePlan plan, List<KeptMaterial> materials, Optional<String> questions, String contentHash) {
        var now = clock.instant();
        var course = courses.findByCode(plan.code()).orElseGet(() -> newCourse(plan));
        var number =
                courses.newestVersion(course.id()).map(CourseVersion::number).orElse(0) + 1;
        var version = new CourseVersion(course.id(), number, plan.facts(), contentHash, now);
        courses.add(version);
        var points = new HashMap<String, KnowledgePoint>();
        for (var planned : plan.knowledge()) {
            var point = new KnowledgePoint(version.id(), planned.code(), planned.title());
            courses.add(point);
            points.put(planned.code(), point);
        }
        var position = 0;
        for (var i = 0; i < plan.chapters().size(); i++) {
            var chapter =
                    new Chapter(version.id(), i + 1, plan.chapters().get(i).title());
            courses.add(chapter);
            for (var planned : plan.chapters().get(i).lessons()) {
                var media = materialAssets.of(materials.get(position));
                position++;
                var knowledge = new HashSet<KnowledgePoint>();
                planned.knowledge().forEach(code -> knowledge.add(points.get(code)));
                lessons.add(new Lesson(chapter, position, planned.plan(), media, knowledge));
            }
        }
        var taken = questions
                .map(json -> questionBank.get().store(course.id(), version.id(), json))
                .orElse(0);
        return new ImportOutcome(ImportOutcome.Kind.CREATED, plan.code(), number, position, taken, position, List.of());
    }

    /**
     * Releases the newest version when nothing of it waits; says how many lessons still do. In its own transaction after the
     * storing one: a video that became ready in between is seen either here or by its transcoding, never by neither.
     */
    @RolesAllowed(SYSTEM)
    public ImportOutcome releaseWhenReady(String courseCode, ImportOutcome outcome) {
        var course = courses.findByCode(courseCode).orElseThrow();
        var version = courses.newestVersion(course.id()).orElseThrow();
        var waiting = lessons.countNotReady(version.id());
        if (version.status() == CourseVersionStatus.DRAFT && waiting == 0) {
            version.release(clock.instant());
        }
        return new ImportOutcome(
                outcome.kind(),
                courseCode,
                outcome.versionNumber(),
                outcome.lessons(),
                outcome.questions(),
                waiting,
                List.of());
    }

    private Course newCourse(CoursePlan plan) {
        var occupation = occupations.find(plan.occupationCode(), plan.grade()).orElseGet(() -> {
            var made = new Occupation(plan.occupationCode(), plan.occupationTitle(), plan.grade());
            occupations.add(made);
            return made;
        });
        var course = new Course(plan.code(), occupation.id(), clock.instant());
        courses.add(course);
        return course;
    }
}
