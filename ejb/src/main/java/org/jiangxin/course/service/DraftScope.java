package org.jiangxin.course.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jiangxin.course.entity.Course;
import org.jiangxin.course.entity.CourseDraft;
import org.jiangxin.course.entity.DraftChapter;
import org.jiangxin.course.entity.DraftLesson;
import org.jiangxin.course.entity.MediaAsset;
import org.jiangxin.course.repository.CourseDrafts;
import org.jiangxin.course.repository.Courses;
import org.jiangxin.course.repository.MediaAssets;
import org.jiangxin.organization.service.StaffScopes;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;

/**
 * Finds drafts for their authors. A draft of another institution does not exist for the caller; one that is under review, approved
 * or released cannot be changed, whatever the request says.
 */
@ApplicationScoped
class DraftScope {
    @Inject
    StaffScopes scopes;

    @Inject
    CourseDrafts drafts;

    @Inject
    Courses courses;

    @Inject
    MediaAssets assets;

    @Inject
    StandardPoints standards;

    /** The institution of the caller. */
    long organizationId() {
        return scopes.mine().requireOrganization();
    }

    Course course(String publicId) {
        var own = organizationId();
        return courses.find(publicId)
                .filter(course -> Objects.equals(course.organizationId(), own))
                .orElseThrow(() -> new NotFound(Course.class, publicId));
    }

    /** A draft of the caller's institution. */
    CourseDraft readable(String publicId) {
        return own(drafts.find(publicId).orElseThrow(() -> new NotFound(CourseDraft.class, publicId)), publicId);
    }

    /** The same, held until the transaction ends, and refused unless it is in its author's hands. */
    CourseDraft editable(String publicId) {
        return inHand(held(publicId));
    }

    /** A draft of the caller's institution that nobody else changes until the transaction ends. */
    CourseDraft held(String publicId) {
        return held(drafts.idOf(publicId).orElseThrow(() -> new NotFound(CourseDraft.class, publicId)), publicId);
    }

    private CourseDraft held(long id, String asked) {
        return own(drafts.lock(id).orElseThrow(() -> new NotFound(CourseDraft.class, asked)), asked);
    }

    private static CourseDraft inHand(CourseDraft draft) {
        if (!draft.status().isEditable()) {
            throw new Refused(Refusal.of("course.draft.locked"));
        }
        return draft;
    }

    private CourseDraft own(CourseDraft draft, String publicId) {
        var own = organizationId();
        if (!Objects.equals(courses.get(draft.courseId()).organizationId(), own)) {
            throw new NotFound(CourseDraft.class, publicId);
        }
        return draft;
    }

    /** A chapter whose draft may be changed and is held. */
    DraftChapter editableChapter(String publicId) {
        var id = drafts.idOfChapter(publicId).orElseThrow(() -> new NotFound(DraftChapter.class, publicId));
        inHand(held(id, publicId));
        return drafts.chapter(publicId).orElseThrow(() -> new NotFound(DraftChapter.class, publicId));
    }

    /** A lesson whose draft may be changed and is held. */
    DraftLesson editableLesson(String publicId) {
        var id = drafts.idOfLesson(publicId).orElseThrow(() -> new NotFound(DraftLesson.class, publicId));
        inHand(held(id, publicId));
        return drafts.lesson(publicId).orElseThrow(() -> new NotFound(DraftLesson.class, publicId));
    }

    /** A lesson of the caller's institution. */
    DraftLesson readableLesson(String publicId) {
        var lesson = drafts.lesson(publicId).orElseThrow(() -> new NotFound(DraftLesson.class, publicId));
        readable(drafts.find(lesson.draftId()).orElseThrow().publicId());
        return lesson;
    }

    /** Everything in a draft that was found by its scope. */
    DraftContent content(CourseDraft draft) {
        var lessons = drafts.lessons(draft.id());
        var media = new HashMap<Long, MediaAsset>();
        var ids = lessons.stream()
                .map(DraftLesson::mediaAssetId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (!ids.isEmpty()) {
            assets.all(ids).forEach(asset -> media.put(asset.id(), asset));
        }
        return new DraftContent(
                draft,
                drafts.chapters(draft.id()),
                lessons,
                drafts.points(draft.id()),
                media,
                List.copyOf(standards.of(draft.standardId())));
    }
}
