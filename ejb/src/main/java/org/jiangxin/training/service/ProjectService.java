package org.jiangxin.training.service;

import static org.jiangxin.shared.security.Role.CLASS_MANAGER;
import static org.jiangxin.shared.security.Role.INSTITUTION_ADMIN;
import static org.jiangxin.shared.security.Role.TEACHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jiangxin.audit.service.AuditTrail;
import org.jiangxin.organization.service.OrganizationDirectory;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.paging.Page;
import org.jiangxin.shared.paging.PageRequest;
import org.jiangxin.training.entity.ProjectTerms;
import org.jiangxin.training.entity.TrainingProject;
import org.jiangxin.training.repository.TrainingClasses;
import org.jiangxin.training.repository.TrainingProjects;
import org.jiangxin.training.rule.Entered;

/** Training projects of the own institution (R-324b): for whom, towards which occupation and grade, with how many hours. */
@Stateless
public class ProjectService {
    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_TITLE = 200;
    private static final int MOST_HOURS = 2_000;

    @Inject
    TrainingProjects projects;

    @Inject
    TrainingClasses classes;

    @Inject
    ClassScope scope;

    @Inject
    OrganizationDirectory organizations;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Projects whose title, number or occupation contains a text, newest first. */
    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER, TEACHER})
    public Page<ProjectRow> list(String text, PageRequest rows) {
        var mine = scope.mine();
        var page = projects.search(mine.requireOrganization(), mine.regionPrefix(), text, rows);
        var ids = page.rows().stream().map(TrainingProject::id).toList();
        var counts = ids.isEmpty() ? Map.<Long, Long>of() : projects.classesOf(ids);
        return page.map(project -> ProjectRow.of(project, counts.getOrDefault(project.id(), 0L)));
    }

    /** Projects that take classes, for choosing one. */
    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER})
    public List<ProjectRow> open() {
        return projects.open(scope.mine().requireOrganization()).stream()
                .map(project -> ProjectRow.of(project, 0))
                .toList();
    }

    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER, TEACHER})
    public ProjectRow get(String publicId) {
        var project = own(publicId);
        return ProjectRow.of(project, count(project));
    }

    /** Classes of a project, newest first. */
    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER, TEACHER})
    public List<ClassRow> classes(String publicId) {
        return classes.ofProject(own(publicId).id()).stream().map(ClassRow::of).toList();
    }

    /** Makes a project; its public id. */
    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER})
    public String create(DraftProject draft) {
        var organization = organizations.of(scope.mine().requireOrganization());
        var project = new TrainingProject(organization.id(), organization.regionCode(), terms(draft), clock.instant());
        projects.save(project, Refusal.of("training.project.code_taken").on("code"));
        audit.record("training.project.created", "TrainingProject", project.publicId(), Map.of("code", draft.code()));
        return project.publicId();
    }

    /** Changes a project that no class was made of; afterwards its terms are what classes were approved under. */
    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER})
    public void change(String publicId, DraftProject draft) {
        var project = own(publicId);
        var terms = terms(draft);
        if (count(project) > 0 && !terms.equals(project.terms())) {
            throw new Refused(Refusal.of("training.project.in_use"));
        }
        project.change(terms);
        projects.save(project, Refusal.of("training.project.code_taken").on("code"));
        audit.record("training.project.changed", "TrainingProject", publicId, Map.of("code", draft.code()));
    }

    /** No new class is made of it. */
    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER})
    public void end(String publicId) {
        own(publicId).end();
        audit.record("training.project.ended", "TrainingProject", publicId, Map.of());
    }

    private TrainingProject own(String publicId) {
        var mine = scope.mine();
        return projects.find(publicId, mine.requireOrganization(), mine.regionPrefix())
                .orElseThrow(() -> new NotFound(TrainingProject.class, publicId));
    }

    private long count(TrainingProject project) {
        return projects.classesOf(List.of(project.id())).getOrDefault(project.id(), 0L);
    }

    private static ProjectTerms terms(DraftProject draft) {
        var entered = new Entered();
        var code = entered.text("code", draft.code(), LONGEST_CODE);
        var title = entered.text("title", draft.title(), LONGEST_TITLE);
        entered.present("projectType", draft.projectType());
        entered.present("traineeGroup", draft.traineeGroup());
        var occupation = entered.text("occupationCode", draft.occupationCode(), 20);
        var occupationTitle = entered.text("occupationTitle", draft.occupationTitle(), 100);
        entered.refuse(
                !occupation.isEmpty() && !occupation.matches("\\d-\\d{2}-\\d{2}-\\d{2}"),
                Refusal.of("training.project.occupation").on("occupationCode"));
        entered.present("grade", draft.grade());
        var online = entered.number("onlineHours", draft.onlineHours(), 0, MOST_HOURS);
        var practice = entered.number("practiceHours", draft.practiceHours(), 0, MOST_HOURS);
        entered.check();
        return new ProjectTerms(
                code,
                title,
                draft.projectType(),
                draft.traineeGroup(),
                occupation,
                occupationTitle,
                draft.grade(),
                online,
                practice);
    }
}
