package org.jiangxin.training.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jiangxin.course.service.CourseChoice;
import org.jiangxin.course.service.CourseChoices;
import org.jiangxin.organization.service.StaffScopes;
import org.jiangxin.shared.web.PageMessages;
import org.jiangxin.training.service.ClassService;
import org.jiangxin.training.service.DraftClass;
import org.jiangxin.training.service.ProjectRow;
import org.jiangxin.training.service.ProjectService;

/** Terms of a class: term, places, course, hours; entered before it is applied for. */
@Named
@ViewScoped
public class TermsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ClassService classes;

    @Inject
    ProjectService projects;

    @Inject
    CourseChoices courses;

    @Inject
    StaffScopes scopes;

    @Inject
    PageMessages messages;

    private String id;
    private List<ProjectRow> openProjects;
    private List<CourseChoice> choices;
    private String projectId;
    private String courseVersionId;
    private String code;
    private String title;
    private String contactLine;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private Integer places = 50;
    private Integer onlineHours;
    private Integer hourMinutes = 45;
    private Integer dayCapHours = 8;
    private Integer practiceHours = 0;
    private String examPlan;
    private boolean openForEnrolment;

    public void load() {
        openProjects = projects.open();
        choices = courses.of(scopes.mine().requireOrganization());
        if (isNew()) {
            openProjects.stream()
                    .filter(project -> project.publicId().equals(projectId))
                    .findFirst()
                    .ifPresent(project -> {
                        onlineHours = project.onlineHours();
                        practiceHours = project.practiceHours();
                    });
            return;
        }
        var view = classes.get(id);
        projectId = view.project() == null ? null : view.project().publicId();
        courseVersionId = view.courseVersionId();
        code = view.row().code();
        title = view.row().title();
        contactLine = view.contactLine();
        startsOn = view.row().startsOn();
        endsOn = view.row().endsOn();
        places = view.row().places();
        onlineHours = view.onlineHours();
        hourMinutes = view.hourMinutes();
        dayCapHours = view.dayCapHours();
        practiceHours = view.practiceHours();
        examPlan = view.examPlan();
        openForEnrolment = view.openForEnrolment();
    }

    public String save() {
        var draft = new DraftClass(
                projectId,
                courseVersionId,
                code,
                title,
                contactLine,
                startsOn,
                endsOn,
                places,
                onlineHours,
                hourMinutes,
                dayCapHours,
                practiceHours,
                examPlan,
                openForEnrolment);
        if (isNew()) {
            id = classes.draft(draft);
        } else {
            classes.change(id, draft);
        }
        messages.done("training", "terms.message.saved");
        return "/institution/training/institution-class.xhtml?faces-redirect=true&id=" + id;
    }

    public boolean isNew() {
        return id == null || id.isBlank();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public List<ProjectRow> getOpenProjects() {
        return openProjects;
    }

    public List<CourseChoice> getChoices() {
        return choices;
    }

    public String getProjectId() {
        return projectId;
    }

    public void setProjectId(String projectId) {
        this.projectId = projectId;
    }

    public String getCourseVersionId() {
        return courseVersionId;
    }

    public void setCourseVersionId(String courseVersionId) {
        this.courseVersionId = courseVersionId;
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

    public String getContactLine() {
        return contactLine;
    }

    public void setContactLine(String contactLine) {
        this.contactLine = contactLine;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(LocalDate startsOn) {
        this.startsOn = startsOn;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(LocalDate endsOn) {
        this.endsOn = endsOn;
    }

    public Integer getPlaces() {
        return places;
    }

    public void setPlaces(Integer places) {
        this.places = places;
    }

    public Integer getOnlineHours() {
        return onlineHours;
    }

    public void setOnlineHours(Integer onlineHours) {
        this.onlineHours = onlineHours;
    }

    public Integer getHourMinutes() {
        return hourMinutes;
    }

    public void setHourMinutes(Integer hourMinutes) {
        this.hourMinutes = hourMinutes;
    }

    public Integer getDayCapHours() {
        return dayCapHours;
    }

    public void setDayCapHours(Integer dayCapHours) {
        this.dayCapHours = dayCapHours;
    }

    public Integer getPracticeHours() {
        return practiceHours;
    }

    public void setPracticeHours(Integer practiceHours) {
        this.practiceHours = practiceHours;
    }

    public String getExamPlan() {
        return examPlan;
    }

    public void setExamPlan(String examPlan) {
        this.examPlan = examPlan;
    }

    public boolean isOpenForEnrolment() {
        return openForEnrolment;
    }

    public void setOpenForEnrolment(boolean openForEnrolment) {
        this.openForEnrolment = openForEnrolment;
    }
}
