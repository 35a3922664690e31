package org.jiangxin.training.service;

import static org.jiangxin.shared.security.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jiangxin.identity.service.RosterAccounts;
import org.jiangxin.identity.service.RosterPerson;
import org.jiangxin.organization.service.OrganizationView;
import org.jiangxin.shared.crypto.FieldCipher;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.id.PublicId;
import org.jiangxin.shared.outbox.service.DomainEvent;
import org.jiangxin.shared.setting.Settings;
import org.jiangxin.training.entity.ApplicationStatus;
import org.jiangxin.training.entity.ClassOwner;
import org.jiangxin.training.entity.ClassPlan;
import org.jiangxin.training.entity.ClassSession;
import org.jiangxin.training.entity.ClassStep;
import org.jiangxin.training.entity.ClassTeacher;
import org.jiangxin.training.entity.ClassTerms;
import org.jiangxin.training.entity.ClassTransition;
import org.jiangxin.training.entity.Enrolment;
import org.jiangxin.training.entity.OpeningApplication;
import org.jiangxin.training.entity.ProjectTerms;
import org.jiangxin.training.entity.SessionForm;
import org.jiangxin.training.entity.StudyPolicy;
import org.jiangxin.training.entity.TrainingClass;
import org.jiangxin.training.entity.TrainingClassStatus;
import org.jiangxin.training.entity.TrainingProject;
import org.jiangxin.training.event.LearnerEnrolled;
import org.jiangxin.training.repository.ClassSessions;
import org.jiangxin.training.repository.ClassTeachers;
import org.jiangxin.training.repository.ClassTransitions;
import org.jiangxin.training.repository.Enrolments;
import org.jiangxin.training.repository.OpeningApplications;
import org.jiangxin.training.repository.TrainingClasses;
import org.jiangxin.training.repository.TrainingProjects;

/**
 * Classes of an invented institution in every state, for demo data alone: outside demo mode it refuses. Uses what people use, but
 * decides on a regulator's behalf and may put the first day into the past.
 */
@Stateless
public class DemoClasses {
    private static final String REASON = "课程表里的实训安排与申报学时不一致，补齐后再报。（演示数据）";

    @Inject
    TrainingProjects projects;

    @Inject
    TrainingClasses classes;

    @Inject
    ClassTeachers teachers;

    @Inject
    ClassSessions sessions;

    @Inject
    OpeningApplications applications;

    @Inject
    ClassTransitions transitions;

    @Inject
    Enrolments enrolments;

    @Inject
    RosterAccounts accounts;

    @Inject
    FieldCipher cipher;

    @Inject
    Settings settings;

    @Inject
    WorkCalendar calendar;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** Who acts in the story. */
    public record Actors(long institutionAccount, long regulatorAccount) {}

    /** Makes the project; the same number again is left as it is. Its inside number. */
    @RolesAllowed(SYSTEM)
    public long project(OrganizationView owner, ProjectTerms terms) {
        requireDemo();
        return projects.findByCode(owner.id(), terms.code())
                .map(TrainingProject::id)
                .orElseGet(() -> {
                    var made = new TrainingProject(owner.id(), owner.regionCode(), terms, clock.instant());
                    projects.save(made, Refusal.of("training.project.code_taken"));
                    return made.id();
                });
    }

    /**
     * Makes a class with teacher, timetable and roster and leads it to a state; the same number again is left as it is. The account
     * ids of those on its roster.
     */
    @RolesAllowed(SYSTEM)
    public List<Long> lead(
            OrganizationView owner,
            long projectId,
            ClassTerms terms,
            long courseVersionId,
            StudyPolicy policy,
            List<RosterPerson> people,
            TrainingClassStatus to,
            Actors actors) {
        requireDemo();
        if (classes.findByCode(terms.code()).isPresent()) {
            return List.of();
        }
        var now = clock.instant();
        var made = new TrainingClass(
                terms,
                new ClassOwner(owner.id(), owner.regionCode(), projectId),
                courseVersionId,
                policy,
                new ClassPlan(2, "理论闭卷 60 分钟，60 分合格；实操按评分表。（演示数据）", false),
                now.minus(Duration.ofDays(12)));
        classes.save(made, Refusal.of("training.class.code_taken"));
        note(made, ClassStep.DRAFTED, actors.institutionAccount(), null, 12);
        plan(made);
        var ids = people.isEmpty() ? List.<Long>of() : list(made, people);
        walk(made, to, actors, ids.size());
        return ids;
    }

    private void plan(TrainingClass made) {
        var publicId = PublicId.random();
        var teacher = new ClassTeacher(
                publicId,
                made.id(),
                cipher.encrypt(TimetableService.place(publicId), "严正"),
                "焊工理论与实操",
                "焊工一级/高级技师，从教 11 年（演示数据）");
        teachers.add(teacher);
        sessions.add(new ClassSession(
                made.id(), teacher.id(), made.startsOn(), 540, 630, SessionForm.ONLINE, "安全用电与焊接基础", null));
        sessions.add(new ClassSession(
                made.id(),
                teacher.id(),
                made.startsOn().plusDays(1),
                540,
                630,
                SessionForm.PRACTICE,
                "平敷焊操作",
                "第一实训车间"));
    }

    private List<Long> list(TrainingClass into, List<RosterPerson> people) {
        var ids = accounts.take(people).accounts();
        var now = clock.instant();
        var made = ids.values().stream()
                .map(learner -> Enrolment.fromRoster(into, learner, 1, null, 0, now))
                .toList();
        enrolments.addAll(made);
        classes.takePlaces(into.id(), made.size());
        return List.copyOf(ids.values());
    }

    private void walk(TrainingClass made, TrainingClassStatus to, Actors actors, int learners) {
        if (to == TrainingClassStatus.DRAFT) {
            return;
        }
        var now = clock.instant();
        made.apply();
        var application = new OpeningApplication(
                made,
                1,
                learners,
                OpeningService.COMMITMENT_VERSION,
                actors.institutionAccount(),
                calendar.due(3),
                now);
        applications.add(application);
        note(made, ClassStep.APPLIED, actors.institutionAccount(), null, 10);
        if (to == TrainingClassStatus.APPLIED) {
            return;
        }
        if (to == TrainingClassStatus.RETURNED) {
            application.decide(ApplicationStatus.RETURNED, actors.regulatorAccount(), REASON, now);
            made.sendBack();
            note(made, ClassStep.RETURNED, actors.regulatorAccount(), REASON, 8);
            return;
        }
        application.decide(ApplicationStatus.APPROVED, actors.regulatorAccount(), null, now);
        made.approve();
        note(made, ClassStep.APPROVED, actors.regulatorAccount(), null, 8);
        enrolments.listed(made.id()).forEach(enrolment -> {
            enrolment.activate(now);
            events.fire(new LearnerEnrolled(
                    enrolment.id(),
                    enrolment.publicId(),
                    enrolment.learnerId(),
                    made.id(),
                    made.title(),
                    enrolment.courseVersionId(),
                    now));
        });
        if (to == TrainingClassStatus.RUNNING || to == TrainingClassStatus.CLOSED) {
            made.start();
            note(made, ClassStep.STARTED, actors.institutionAccount(), null, 6);
        }
        if (to == TrainingClassStatus.CLOSED) {
            made.close();
            note(made, ClassStep.CLOSED, actors.institutionAccount(), null, 1);
        }
    }

    private void note(TrainingClass of, ClassStep step, long account, String reason, int daysAgo) {
        transitions.add(
                new ClassTransition(of, step, account, reason, clock.instant().minus(Duration.ofDays(daysAgo))));
    }

    private void requireDemo() {
        if (!settings.isDemo()) {
            throw new IllegalStateException("only in demo mode");
        }
    }
}
