package org.jiangxin.course.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.jiangxin.catalog.entity.SkillGrade;
import org.jiangxin.catalog.service.OccupationDirectory;
import org.jiangxin.catalog.service.OccupationView;
import org.jiangxin.course.service.AuthoringService;
import org.jiangxin.course.service.AuthoringViews.NewCourse;
import org.jiangxin.shared.paging.PageRequest;
import org.jiangxin.shared.web.PageMessages;

/** A new course: its title, and the occupation it trains for, found by name, code or pinyin (R-322b). */
@Named
@ViewScoped
public class NewCoursePage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int FOUND = 8;

    @Inject
    OccupationDirectory occupations;

    @Inject
    AuthoringService authoring;

    @Inject
    PageMessages messages;

    private String title;
    private String search;
    private String occupation;
    private SkillGrade grade;
    private List<OccupationView> found = List.of();

    /** Looks for occupations by what was typed. */
    public void find() {
        found = occupations.search(search, new PageRequest(0, FOUND)).rows();
    }

    public void choose(String code) {
        occupation = code;
        found = List.of();
    }

    public String create() {
        var draft = authoring.create(new NewCourse(title, occupation, grade == null ? "" : grade.name()));
        messages.done("course", "newCourse.message.created");
        return "/institution/course/draft.xhtml?faces-redirect=true&draft=" + draft;
    }

    /** The chosen occupation in words, or empty. */
    public String getChosen() {
        return occupation == null
                ? ""
                : occupations
                        .find(occupation)
                        .map(item -> item.code() + " " + item.title())
                        .orElse("");
    }

    public List<OccupationView> getFound() {
        return found;
    }

    public List<SkillGrade> getGrades() {
        return Arrays.asList(SkillGrade.values());
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search;
    }

    public SkillGrade getGrade() {
        return grade;
    }

    public void setGrade(SkillGrade grade) {
        this.grade = grade;
    }
}
