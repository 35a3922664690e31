package org.jiangxin.course.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jiangxin.catalog.service.StandardView;
import org.jiangxin.course.entity.DraftFacts;
import org.jiangxin.course.service.AuthoringService;
import org.jiangxin.course.service.AuthoringViews.DraftView;
import org.jiangxin.shared.web.PageMessages;

/** What a draft says about the course: title, audience, objectives, teachers, and the standard it is written against. */
@Named
@ViewScoped
public class AboutPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    AuthoringService authoring;

    @Inject
    PageMessages messages;

    private String draft;
    private DraftView view;
    private List<StandardView> standards;
    private String title;
    private String audience;
    private String studyGuide;
    private String objectives;
    private String teachers;
    private Long standard;

    public void load() {
        view = authoring.draft(draft);
        standards = authoring.standardsFor(draft);
        var facts = view.facts();
        title = facts.title();
        audience = facts.audience();
        studyGuide = facts.studyGuide();
        objectives = facts.objectives();
        teachers = facts.teachers();
        standard = facts.standardId();
    }

    /** Saves unless somebody else saved meanwhile; what was typed stays on the page then. */
    public String save() {
        authoring.saveFacts(
                draft,
                view.revision(),
                new DraftFacts(title == null ? "" : title, audience, studyGuide, objectives, teachers, standard));
        messages.done("course", "about.message.saved");
        return "/institution/course/draft.xhtml?faces-redirect=true&draft=" + draft;
    }

    public DraftView getView() {
        return view;
    }

    public List<StandardView> getStandards() {
        return standards;
    }

    public String getDraft() {
        return draft;
    }

    public void setDraft(String draft) {
        this.draft = draft;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getAudience() {
        return audience;
    }

    public void setAudience(String audience) {
        this.audience = audience;
    }

    public String getStudyGuide() {
        return studyGuide;
    }

    public void setStudyGuide(String studyGuide) {
        this.studyGuide = studyGuide;
    }

    public String getObjectives() {
        return objectives;
    }

    public void setObjectives(String objectives) {
        this.objectives = objectives;
    }

    public String getTeachers() {
        return teachers;
    }

    public void setTeachers(String teachers) {
        this.teachers = teachers;
    }

    public Long getStandard() {
        return standard;
    }

    public void setStandard(Long standard) {
        this.standard = standard;
    }
}
