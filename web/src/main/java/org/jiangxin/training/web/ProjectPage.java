package org.jiangxin.training.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jiangxin.catalog.entity.SkillGrade;
import org.jiangxin.catalog.service.OccupationDirectory;
import org.jiangxin.catalog.service.OccupationView;
import org.jiangxin.catalog.service.ProjectTypes;
import org.jiangxin.catalog.service.TermView;
import org.jiangxin.catalog.service.TraineeGroups;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.paging.PageRequest;
import org.jiangxin.shared.web.PageMessages;
import org.jiangxin.training.service.ClassRow;
import org.jiangxin.training.service.DraftProject;
import org.jiangxin.training.service.ProjectRow;
import org.jiangxin.training.service.ProjectService;

/** One training project: made, changed while no class uses it, ended; with its classes. */
@Named
@ViewScoped
public class ProjectPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int FOUND = 8;

    @Inject
    ProjectService projects;

    @Inject
    OccupationDirectory occupations;

    @Inject
    ProjectTypes types;

    @Inject
    TraineeGroups groups;

    @Inject
    PageMessages messages;

    private String id;
    private ProjectRow row;
    private List<ClassRow> classes = List.of();
    private String code;
    private String title;
    private String projectType;
    private String traineeGroup;
    private String occupationCode;
    private SkillGrade grade;
    private Integer onlineHours;
    private Integer practiceHours;
    private List<OccupationView> found = List.of();

    public void load() {
        if (isNew()) {
            onlineHours = 48;
            practiceHours = 0;
            return;
        }
        row = projects.get(id);
        classes = projects.classes(id);
        code = row.code();
        title = row.title();
        projectType = row.projectType();
        traineeGroup = row.traineeGroup();
        occupationCode = row.occupationCode();
        grade = row.grade();
        onlineHours = row.onlineHours();
        practiceHours = row.practiceHours();
    }

    public String save() {
        var asked = occupationCode == null ? "" : occupationCode.strip().split("\\s")[0];
        var occupation = occupations
                .find(asked)
                .orElseThrow(() ->
                        new Refused(Refusal.of("training.project.occupation").on("occupationCode")));
        var draft = new DraftProject(
                code,
                title,
                projectType,
                traineeGroup,
                occupation.code(),
                occupation.title(),
                grade,
                onlineHours,
                practiceHours);
        if (isNew()) {
            id = projects.create(draft);
        } else {
            projects.change(id, draft);
        }
        messages.done("training", "project.message.saved");
        return "/institution/training/project.xhtml?faces-redirect=true&id=" + id;
    }

    public String end() {
        projects.end(id);
        messages.done("training", "project.message.ended");
        return "/institution/training/project.xhtml?faces-redirect=true&id=" + id;
    }

    /** Looks for occupations by what was typed: code, name, pinyin or initials. */
    public void find() {
        found = occupations.search(occupationCode, new PageRequest(0, FOUND)).rows();
    }

    public void choose(String chosen) {
        occupationCode = chosen;
        found = List.of();
    }

    public List<OccupationView> getFound() {
        return found;
    }

    public String typeTitle(String wanted) {
        return types.find(wanted).map(TermView::title).orElse(wanted);
    }

    public String groupTitle(String wanted) {
        return groups.find(wanted).map(TermView::title).orElse(wanted);
    }

    public boolean isNew() {
        return id == null || id.isBlank();
    }

    public boolean isFixed() {
        return !isNew() && (!classes.isEmpty() || !row.open());
    }

    public List<TermView> getTypes() {
        return types.all();
    }

    public List<TermView> getGroups() {
        return groups.all();
    }

    public List<SkillGrade> getGrades() {
        return List.of(SkillGrade.values());
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public ProjectRow getRow() {
        return row;
    }

    public List<ClassRow> getClasses() {
        return classes;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getProjectType() {
        return projectType;
    }

    public void setProjectType(String projectType) {
        this.projectType = projectType;
    }

    public String getTraineeGroup() {
        return traineeGroup;
    }

    public void setTraineeGroup(String traineeGroup) {
        this.traineeGroup = traineeGroup;
    }

    public String getOccupationCode() {
        return occupationCode;
    }

    public void setOccupationCode(String occupationCode) {
        this.occupationCode = occupationCode;
    }

    public SkillGrade getGrade() {
        return grade;
    }

    public void setGrade(SkillGrade grade) {
        this.grade = grade;
    }

    public Integer getOnlineHours() {
        return onlineHours;
    }

    public void setOnlineHours(Integer onlineHours) {
        this.onlineHours = onlineHours;
    }

    public Integer getPracticeHours() {
        return practiceHours;
    }

    public void setPracticeHours(Integer practiceHours) {
        this.practiceHours = practiceHours;
    }
}
