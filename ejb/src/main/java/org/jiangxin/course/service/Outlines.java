package org.jiangxin.course.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jiangxin.catalog.repository.Occupations;
import org.jiangxin.course.entity.Chapter;
import org.jiangxin.course.entity.CourseVersion;
import org.jiangxin.course.entity.CourseVersionStatus;
import org.jiangxin.course.entity.KnowledgePoint;
import org.jiangxin.course.entity.Lesson;
import org.jiangxin.course.repository.Courses;
import org.jiangxin.course.repository.Lessons;
import org.jiangxin.shared.error.NotFound;

/**
 * Reads outlines and keeps those of released versions in memory: they never change, and home, player and exam ask for them on
 * every request. A few hundred courses fit; past that the store starts anew.
 */
@ApplicationScoped
class Outlines {
    private static final int MOST = 500;

    private final Map<Long, CourseOutline> released = new ConcurrentHashMap<>();
    private final Map<Long, Long> versionOfLesson = new ConcurrentHashMap<>();
    private final Map<String, Long> versionOfPublicId = new ConcurrentHashMap<>();
    private final Map<String, String> storageKeys = new ConcurrentHashMap<>();
    private final Map<String, SelfTest> selfTests = new ConcurrentHashMap<>();
    private final Map<String, SegmentTimes> segments = new ConcurrentHashMap<>();

    @Inject
    MediaStore store;

    @Inject
    Courses courses;

    @Inject
    Lessons lessons;

    @Inject
    Occupations occupations;

    CourseOutline ofVersion(long courseVersionId) {
        var known = released.get(courseVersionId);
        if (known != null) {
            return known;
        }
        var outline = read(courses.getVersion(courseVersionId));
        if (outline.released()) {
            keep(outline);
        }
        return outline;
    }

    CourseOutline ofLesson(long lessonId) {
        var version = versionOfLesson.get(lessonId);
        if (version == null) {
            version = lessons.versionOf(lessonId).orElseThrow(() -> new NotFound(Lesson.class, lessonId));
        }
        return ofVersion(version);
    }

    CourseOutline ofLesson(String publicId) {
        var version = versionOfPublicId.get(publicId);
        if (version == null) {
            version = lessons.versionOf(publicId).orElseThrow(() -> new NotFound(Lesson.class, publicId));
        }
        return ofVersion(version);
    }

    /** The questions of a self-test. They never change and are looked at for every answer. */
    SelfTest selfTest(String lessonPublicId) {
        return selfTests.computeIfAbsent(
                lessonPublicId,
                id -> store.selfTest(storageKey(id))
                        .map(SelfTest::of)
                        .orElseThrow(() -> new NotFound(Lesson.class, lessonPublicId)));
    }

    /** Where the segments of what plays begin and end; none while the stream is not there. It never changes once it is made. */
    SegmentTimes segments(LessonFacts lesson) {
        var known = segments.computeIfAbsent(
                lesson.publicId(),
                id -> store.playlist(storageKey(id))
                        .map(playlist -> SegmentTimes.of(playlist, lesson.durationMillis()))
                        .orElse(null));
        return known == null ? SegmentTimes.NONE : known;
    }

    /** Where the material of a lesson lies. Never changes, so it is asked for once. */
    String storageKey(String lessonPublicId) {
        return storageKeys.computeIfAbsent(
                lessonPublicId,
                id -> lessons.storageKey(id).orElseThrow(() -> new NotFound(Lesson.class, lessonPublicId)));
    }

    private void keep(CourseOutline outline) {
        if (released.size() >= MOST) {
            released.clear();
            versionOfLesson.clear();
            versionOfPublicId.clear();
            storageKeys.clear();
            selfTests.clear();
            segments.clear();
        }
        released.put(outline.courseVersionId(), outline);
        for (var lesson : outline.lessons()) {
            versionOfLesson.put(lesson.lessonId(), outline.courseVersionId());
            versionOfPublicId.put(lesson.publicId(), outline.courseVersionId());
        }
    }

    private CourseOutline read(CourseVersion version) {
        var course = courses.get(version.courseId());
        var occupation = occupations.find(course.occupationId()).orElseThrow();
        var all = lessons.ofVersion(version.id());
        var chapters = courses.chapters(version.id()).stream()
                .map(chapter -> chapter(version, chapter, all))
                .toList();
        return new CourseOutline(
                course.id(),
                course.code(),
                version.id(),
                version.publicId(),
                version.number(),
                version.status() != CourseVersionStatus.DRAFT,
                version.facts(),
                occupation.code(),
                occupation.title(),
                occupation.grade().name(),
                chapters);
    }

    private static ChapterOutline chapter(CourseVersion version, Chapter chapter, List<Lesson> all) {
        var facts = new ArrayList<LessonFacts>();
        for (var lesson : all) {
            if (lesson.chapter().equals(chapter)) {
                facts.add(facts(version, chapter, lesson, facts.size() + 1));
            }
        }
        return new ChapterOutline(chapter.position(), chapter.title(), facts);
    }

    private static LessonFacts facts(CourseVersion version, Chapter chapter, Lesson lesson, int inChapter) {
        var media = lesson.media();
        return new LessonFacts(
                lesson.id(),
                lesson.publicId(),
                version.id(),
                version.title(),
                chapter.position(),
                chapter.title(),
                lesson.position(),
                chapter.position() + "." + inChapter,
                lesson.title(),
                lesson.summary(),
                lesson.form(),
                lesson.rule().required(),
                media.durationMillis(),
                lesson.rule().coveragePercent(),
                lesson.rule().minimumSeconds(),
                media.pages(),
                lesson.challengeWords(),
                lesson.knowledge().stream().map(KnowledgePoint::title).sorted().toList(),
                media.isCaptioned(),
                media.isReady());
    }
}
