package org.jiangxin.training.service;

import static org.jiangxin.shared.security.Role.CLASS_MANAGER;
import static org.jiangxin.shared.security.Role.INSTITUTION_ADMIN;
import static org.jiangxin.shared.security.Role.REGULATOR_APPROVER;
import static org.jiangxin.shared.security.Role.REGULATOR_INSPECTOR;
import static org.jiangxin.shared.security.Role.TEACHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jiangxin.catalog.entity.PolicyKey;
import org.jiangxin.catalog.service.ClassPolicies;
import org.jiangxin.course.service.CourseChoices;
import org.jiangxin.organization.service.OrganizationDirectory;
import org.jiangxin.organization.service.OrganizationView;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.paging.Page;
import org.jiangxin.shared.paging.PageRequest;
import org.jiangxin.training.entity.ClassOwner;
import org.jiangxin.training.entity.ClassPlan;
import org.jiangxin.training.entity.ClassStep;
import org.jiangxin.training.entity.ClassTerms;
import org.jiangxin.training.entity.StudyPolicy;
import org.jiangxin.training.entity.TrainingClass;
import org.jiangxin.training.entity.TrainingClassStatus;
import org.jiangxin.training.entity.TrainingProject;
import org.jiangxin.training.repository.TrainingClasses;
import org.jiangxin.training.repository.TrainingProjects;
import org.jiangxin.training.rule.ClassIsEditable;
import org.jiangxin.training.rule.ClassMayStart;
import org.jiangxin.training.rule.Entered;

/**
 * Classes of an institution (R-324b): drafted, changed until they are applied for, started on or after their first day once a
 * regulator has approved them, closed for good.
 */
@Stateless
public class ClassService {
    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_CONTACT = 100;
    private static final int LONGEST_EXAM_PLAN = 1_000;
    private static final int MOST_PLACES = 20_000;
    private static final int MOST_HOURS = 2_000;

    @Inject
    TrainingClasses classes;

    @Inject
    TrainingProjects projects;

    @Inject
    CourseChoices courses;

    @Inject
    ClassPolicies policies;

    @Inject
    OrganizationDirectory organizations;

    @Inject
    ClassScope scope;

    @Inject
    ClassViewing viewing;

    @Inject
    Timeline timeline;

    @Inject
    WorkCalendar calendar;

    @Inject
    Clock clock;

    /** Classes within the caller's scope, newest first. */
    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER, TEACHER, REGULATOR_APPROVER, REGULATOR_INSPECTOR})
    public Page<ClassRow> list(Set<TrainingClassStatus> states, String text, PageRequest rows) {
        var mine = scope.mine();
        var wanted = states.isEmpty() ? EnumSet.allOf(TrainingClassStatus.class) : EnumSet.copyOf(states);
        return classes.search(ClassScope.organization(mine), mine.regionPrefix(), wanted, text, rows)
                .map(ClassRow::of);
    }

    /** How many classes are in which state. */
    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER, TEACHER, REGULATOR_APPROVER, REGULATOR_INSPECTOR})
    public Map<TrainingClassStatus, Long> counts() {
        var mine = scope.mine();
        return classes.countByStatus(ClassScope.organization(mine), mine.regionPrefix());
    }

    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER, TEACHER, REGULATOR_APPROVER, REGULATOR_INSPECTOR})
    public ClassView get(String publicId) {
        return viewing.of(scope.get(publicId));
    }

    /** Drafts a class; its public id. */
    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER})
    public String draft(DraftClass draft) {
        var organization = organizations.of(scope.mine().requireOrganization());
        var sound = sound(draft, organization);
        var made = new TrainingClass(
                sound.terms(),
                new ClassOwner(organization.id(), organization.regionCode(), sound.projectId()),
                sound.courseVersionId(),
                sound.policy(),
                sound.plan(),
                clock.instant());
        classes.save(made, Refusal.of("training.class.code_taken").on("code"));
        timeline.step(made, ClassStep.DRAFTED, null);
        return made.publicId();
    }

    /** Changes a class that is not applied for, or came back for completion. */
    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER})
    public void change(String publicId, DraftClass draft) {
        var found = scope.ownLocked(publicId);
        var organization = organizations.of(scope.mine().requireOrganization());
        Refused.ifAny(ClassIsEditable.refusal(found).stream().toList());
        var sound = sound(draft, organization);
        if (sound.terms().places() < found.takenPlaces()) {
            throw new Refused(Refusal.of("training.class.places_taken", found.takenPlaces())
                    .on("places"));
        }
        found.change(sound.terms(), sound.courseVersionId(), sound.policy(), sound.plan());
        classes.save(found, Refusal.of("training.class.code_taken").on("code"));
    }

    /** Study begins. Only after the approval, and not before the first day. */
    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER})
    public void start(String publicId) {
        var found = scope.ownLocked(publicId);
        Refused.ifAny(ClassMayStart.refusal(found, calendar.today()).stream().toList());
        found.start();
        timeline.step(found, ClassStep.STARTED, null);
    }

    /** Ends the class for good: nobody joins, nothing counts any more. */
    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER})
    public void close(String publicId) {
        var found = scope.ownLocked(publicId);
        if (!found.status().canBecome(TrainingClassStatus.CLOSED)) {
            throw new Refused(Refusal.of("training.class.not_open"));
        }
        found.close();
        timeline.step(found, ClassStep.CLOSED, null);
    }

    private record Sound(ClassTerms terms, long projectId, long courseVersionId, StudyPolicy policy, ClassPlan plan) {}

    private Sound sound(DraftClass draft, OrganizationView organization) {
        var entered = new Entered();
        var code = entered.text("code", draft.code(), LONGEST_CODE);
        entered.refuse(
                !code.isEmpty() && !code.matches("[A-Za-z0-9][A-Za-z0-9-]*"),
                Refusal.of("training.class.code_format").on("code"));
        var title = entered.text("title", draft.title(), LONGEST_TITLE);
        var contact = entered.text("contactLine", draft.contactLine(), LONGEST_CONTACT);
        entered.present("projectId", draft.projectId());
        entered.present("courseVersionId", draft.courseVersionId());
        entered.present("startsOn", draft.startsOn());
        entered.present("endsOn", draft.endsOn());
        entered.refuse(
                draft.startsOn() != null
                        && draft.endsOn() != null
                        && draft.endsOn().isBefore(draft.startsOn()),
                Refusal.of("training.class.term_order").on("endsOn"));
        var places = entered.number("places", draft.places(), 1, MOST_PLACES);
        var hours = entered.number("onlineHours", draft.onlineHours(), 1, MOST_HOURS);
        var hourMinutes = entered.number("hourMinutes", draft.hourMinutes(), 30, 60);
        var dayCap = entered.number("dayCapHours", draft.dayCapHours(), 1, 16);
        var practice = entered.number("practiceHours", draft.practiceHours(), 0, MOST_HOURS);
        var examPlan = entered.optional("examPlan", draft.examPlan(), LONGEST_EXAM_PLAN);
        entered.check();
        var project = projects.find(draft.projectId(), organization.id(), "")
                .orElseThrow(() -> new NotFound(TrainingProject.class, draft.projectId()));
        var place = TrainingPlaces.of(project);
        policies.requireUnlocked(place, PolicyKey.HOUR_MINUTES, hourMinutes, "hourMinutes");
        policies.requireUnlocked(place, PolicyKey.DAY_CAP, dayCap * hourMinutes, "dayCapHours");
        return new Sound(
                new ClassTerms(
                        code,
                        title,
                        organization.name(),
                        organization.regionPath(),
                        contact,
                        draft.startsOn(),
                        draft.endsOn(),
                        places),
                project.id(),
                courses.require(draft.courseVersionId(), organization.id()),
                new StudyPolicy(
                        Duration.ofMinutes((long) hours * hourMinutes),
                        hourMinutes,
                        Duration.ofMinutes((long) dayCap * hourMinutes),
                        policies.amount(place, PolicyKey.FINISH_COVERAGE),
                        policies.amount(place, PolicyKey.PLAY_RATE),
                        Duration.ofSeconds(policies.amount(place, PolicyKey.TICK_MEAN)),
                        StudyPolicy.FOLLOWING),
                new ClassPlan(practice, examPlan, draft.openForEnrolment()));
    }
}
