package org.jiangxin.course.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangxin.course.entity.LessonForm;
import org.jiangxin.course.service.AuthoringService;
import org.jiangxin.course.service.AuthoringViews.DraftView;
import org.jiangxin.course.service.OutlineService;
import org.jiangxin.course.service.SubmissionService;
import org.jiangxin.shared.web.PageMessages;

/**
 * The outline of a draft: chapters and lessons are added, moved and removed here; what is missing, the reviewers' remarks, and the
 * way to release (R-322b).
 */
@Named
@ViewScoped
public class DraftPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String HERE = "/institution/course/draft.xhtml?faces-redirect=true&draft=";

    @Inject
    AuthoringService authoring;

    @Inject
    OutlineService outline;

    @Inject
    SubmissionService submissions;

    @Inject
    PageMessages messages;

    private String draft;
    private DraftView view;
    private String chapterTitle;
    private final Map<String, String> chapterTitles = new HashMap<>();
    private String lessonTitle;
    private LessonForm lessonForm;
    private String lessonChapter;
    private String note;

    public void load() {
        view = authoring.draft(draft);
        view.chapters().forEach(chapter -> chapterTitles.put(chapter.chapterId(), chapter.title()));
    }

    public String addChapter() {
        outline.addChapter(draft, chapterTitle);
        return again("draft.message.chapterAdded");
    }

    public String addLesson() {
        var lesson = outline.addLesson(lessonChapter, lessonForm, lessonTitle);
        return "/institution/course/lesson.xhtml?faces-redirect=true&lesson=" + lesson;
    }

    public String moveChapter(String chapterId, int position) {
        outline.moveChapter(chapterId, position);
        return again(null);
    }

    public String removeChapter(String chapterId) {
        outline.removeChapter(chapterId);
        return again("draft.message.removed");
    }

    public String renameChapter(String chapterId) {
        outline.renameChapter(chapterId, chapterTitles.get(chapterId));
        return again("draft.message.renamed");
    }

    public String moveUp(String lessonId) {
        return move(lessonId, "up", LessonPlace.above(view.chapters(), lessonId));
    }

    public String moveDown(String lessonId) {
        return move(lessonId, "down", LessonPlace.below(view.chapters(), lessonId));
    }

    /** The page comes back with the moved lesson's button in hand, so that it can be pressed again. */
    private String move(String lessonId, String way, Optional<LessonPlace> place) {
        place.ifPresent(to -> outline.moveLesson(lessonId, to.chapterId(), to.position()));
        return HERE + draft + "&moved=" + lessonId + "&way=" + way;
    }

    public String removeLesson(String lessonId) {
        outline.removeLesson(lessonId);
        return again("draft.message.removed");
    }

    public String submit() {
        submissions.submit(draft, note);
        return again("draft.message.submitted");
    }

    public String takeBack() {
        submissions.takeBack(draft);
        return again("draft.message.takenBack");
    }

    public String release() {
        submissions.release(draft);
        messages.done("course", "draft.message.released");
        return "/institution/course/authored.xhtml?faces-redirect=true";
    }

    private String again(String message) {
        if (message != null) {
            messages.done("course", message);
        }
        return HERE + draft;
    }

    public boolean isEditable() {
        return view.status().isEditable();
    }

    public List<LessonForm> getForms() {
        return Arrays.asList(LessonForm.values());
    }

    public DraftView getView() {
        return view;
    }

    public String getDraft() {
        return draft;
    }

    public void setDraft(String draft) {
        this.draft = draft;
    }

    public String getChapterTitle() {
        return chapterTitle;
    }

    public void setChapterTitle(String chapterTitle) {
        this.chapterTitle = chapterTitle;
    }

    /** Titles of the chapters as they are typed, by chapter. */
    public Map<String, String> getChapterTitles() {
        return chapterTitles;
    }

    public String getLessonTitle() {
        return lessonTitle;
    }

    public void setLessonTitle(String lessonTitle) {
        this.lessonTitle = lessonTitle;
    }

    public LessonForm getLessonForm() {
        return lessonForm;
    }

    public void setLessonForm(LessonForm lessonForm) {
        this.lessonForm = lessonForm;
    }

    public String getLessonChapter() {
        return lessonChapter;
    }

    public void setLessonChapter(String lessonChapter) {
        this.lessonChapter = lessonChapter;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
