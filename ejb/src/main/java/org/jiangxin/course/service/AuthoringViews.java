package org.jiangxin.course.service;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jiangxin.course.entity.DraftFacts;
import org.jiangxin.course.entity.DraftStatus;
import org.jiangxin.course.entity.LessonForm;
import org.jiangxin.course.entity.LessonWriting;
import org.jiangxin.course.entity.MediaStatus;
import org.jiangxin.course.entity.ReviewAspect;
import org.jiangxin.course.entity.ReviewStatus;
import org.jiangxin.shared.error.Refusal;

/** What authors and reviewers see of courses and drafts. */
public final class AuthoringViews {
    private AuthoringViews() {}

    /**
     * A course in its author's list.
     *
     * @param draftId public id of the draft being worked on, or null
     * @param draftStatus its status, or null
     * @param releasedNumber number of the newest released version, 0 when there is none
     */
    public record CourseRow(
            String courseId,
            String code,
            String title,
            String occupation,
            String grade,
            String draftId,
            DraftStatus draftStatus,
            Instant changedAt,
            int releasedNumber,
            Instant releasedAt)
            implements Serializable {}

    /** A new course. @param grade name of the skill grade constant */
    public record NewCourse(String title, String occupationCode, String grade) implements Serializable {}

    /**
     * A draft from the first chapter to the last.
     *
     * @param revision count of changes of its facts
     * @param missing what keeps it from being submitted or released
     */
    public record DraftView(
            String draftId,
            String courseId,
            String courseCode,
            int number,
            DraftStatus status,
            long revision,
            DraftFacts facts,
            String occupation,
            String grade,
            Instant changedAt,
            List<ChapterView> chapters,
            List<Refusal> missing,
            int coveragePercent,
            int thresholdPercent,
            List<RoundView> rounds)
            implements Serializable {
        public int lessonCount() {
            return chapters.stream()
                    .mapToInt(chapter -> chapter.lessons().size())
                    .sum();
        }

        public long plannedMillis() {
            return chapters.stream()
                    .flatMap(chapter -> chapter.lessons().stream())
                    .mapToLong(LessonRow::plannedMillis)
                    .sum();
        }
    }

    public record ChapterView(String chapterId, int position, String title, List<LessonRow> lessons)
            implements Serializable {}

    /**
     * A lesson in the outline.
     *
     * @param media status of its file, or null while there is none or for what is written on the page
     * @param complete whether nothing is missing in it
     * @param points how many points of the standard it teaches
     */
    public record LessonRow(
            String lessonId,
            String number,
            String title,
            LessonForm form,
            boolean practice,
            boolean required,
            long plannedMillis,
            MediaStatus media,
            boolean complete,
            int points)
            implements Serializable {}

    /**
     * A lesson as its author writes it.
     *
     * @param revision count of changes; saving says which count was seen
     * @param file original name of its file, or null
     * @param failure why the file could not be used, or null
     * @param pointIds points of the standard it teaches
     * @param missing what is missing in it
     * @param images names of the pictures that may stand in its text
     */
    public record LessonView(
            String lessonId,
            String draftId,
            String chapterTitle,
            String number,
            LessonForm form,
            boolean editable,
            long revision,
            LessonWriting writing,
            String file,
            long fileBytes,
            MediaStatus media,
            String failure,
            long durationMillis,
            int pages,
            boolean captioned,
            List<Long> pointIds,
            List<StandardPoint> points,
            List<Refusal> missing,
            List<String> images,
            List<CommentView> comments,
            Instant changedAt)
            implements Serializable {}

    /** What an author saves of a lesson. */
    public record LessonSaving(LessonWriting writing, List<Long> pointIds) implements Serializable {}

    /** A saved lesson. */
    public record SavedLesson(long revision, Instant changedAt, List<Refusal> missing) implements Serializable {}

    /** A round of review with its comments. @param failed aspects that did not pass */
    public record RoundView(
            String reviewId,
            int round,
            ReviewStatus status,
            Instant submittedAt,
            String submitNote,
            Instant decidedAt,
            List<ReviewAspect> failed,
            String decisionNote,
            List<CommentView> comments)
            implements Serializable {}

    /** A reviewer's comment. @param lessonId null when it is about the course as a whole */
    public record CommentView(String lessonId, String lessonTitle, ReviewAspect aspect, String text, Instant at)
            implements Serializable {}

    /** A draft in the reviewers' list. */
    public record ReviewRow(
            String reviewId,
            String title,
            String institution,
            int number,
            int round,
            ReviewStatus status,
            Instant submittedAt,
            Instant decidedAt)
            implements Serializable {}

    /** A draft under review. @param own whether the reviewer may not decide because it is the own institution's */
    public record ReviewCase(ReviewRow row, DraftView draft, CoverageView coverage, RoundView round, boolean own)
            implements Serializable {}
}
