package org.jiangxin.training.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangxin.course.service.CourseOutline;
import org.jiangxin.course.service.CourseService;
import org.jiangxin.identity.service.ColleagueNames;
import org.jiangxin.shared.crypto.FieldCipher;
import org.jiangxin.training.entity.ClassSession;
import org.jiangxin.training.entity.ClassTeacher;
import org.jiangxin.training.entity.DocumentKind;
import org.jiangxin.training.entity.OpeningApplication;
import org.jiangxin.training.entity.SessionForm;
import org.jiangxin.training.entity.TrainingClass;
import org.jiangxin.training.repository.ClassDocuments;
import org.jiangxin.training.repository.ClassSessions;
import org.jiangxin.training.repository.ClassTeachers;
import org.jiangxin.training.repository.OpeningApplications;
import org.jiangxin.training.repository.TrainingProjects;
import org.jiangxin.training.rule.OpeningIsComplete;

/** Puts together what a page shows of a class. A fixed number of statements, however long lists are. */
@Dependent
class ClassViewing {
    @Inject
    TrainingProjects projects;

    @Inject
    ClassTeachers teachers;

    @Inject
    ClassSessions sessions;

    @Inject
    ClassDocuments documents;

    @Inject
    OpeningApplications applications;

    @Inject
    ColleagueNames names;

    @Inject
    CourseService courses;

    @Inject
    WorkCalendar calendar;

    @Inject
    Timeline timeline;

    @Inject
    FieldCipher cipher;

    ClassView of(TrainingClass from) {
        var outline = courses.outline(from.courseVersionId());
        var people = teachers.ofClass(from.id());
        var timetable = sessions.ofClass(from.id());
        var files = documents.ofClass(from.id()).stream()
                .map(file -> new DocumentView(
                        file.publicId(),
                        file.kind(),
                        file.file().name(),
                        file.file().byteCount(),
                        file.addedAt()))
                .toList();
        var policy = from.policy();
        return new ClassView(
                ClassRow.of(from),
                from.projectId() == null
                        ? null
                        : projects.ofIds(List.of(from.projectId())).stream()
                                .findFirst()
                                .map(project -> ProjectRow.of(project, 0))
                                .orElse(null),
                outline.title(),
                outline.publicId(),
                outline.lessons().size(),
                from.regionName(),
                from.contactLine(),
                Math.toIntExact(policy.required().toMinutes() / policy.hourMinutes()),
                policy.hourMinutes(),
                Math.toIntExact(policy.dayCap().toMinutes() / policy.hourMinutes()),
                from.plan().practiceHours(),
                practiceMinutes(timetable),
                from.plan().examPlan(),
                from.plan().openForEnrolment(),
                people.stream().map(this::teacher).toList(),
                sessions(timetable, people),
                list(from, outline, people.size(), timetable.size(), files),
                files.stream().filter(file -> file.kind() == DocumentKind.OTHER).toList(),
                rounds(from),
                timeline.of(from));
    }

    /** What is together for the opening application. */
    OpeningIsComplete.Facts facts(TrainingClass from, int learners, boolean committed) {
        var outline = courses.outline(from.courseVersionId());
        var timetable = sessions.ofClass(from.id());
        return new OpeningIsComplete.Facts(
                learners,
                timetable.size(),
                practiceMinutes(timetable),
                from.plan().practiceHours() * from.policy().hourMinutes(),
                teachers.ofClass(from.id()).size(),
                outline.released() && !outline.lessons().isEmpty(),
                from.plan().examPlan() != null
                        || documents.ofClass(from.id()).stream()
                                .anyMatch(file -> file.kind() == DocumentKind.EXAM_PLAN),
                committed,
                from.startsOn());
    }

    private static int practiceMinutes(List<ClassSession> timetable) {
        return timetable.stream()
                .filter(session -> session.form() == SessionForm.PRACTICE)
                .mapToInt(ClassSession::minutes)
                .sum();
    }

    private List<CheckItem> list(
            TrainingClass from, CourseOutline outline, int teacherCount, int sessionCount, List<DocumentView> files) {
        var exam = files.stream().anyMatch(file -> file.kind() == DocumentKind.EXAM_PLAN);
        return List.of(
                new CheckItem("ROSTER", from.takenPlaces() > 0, from.takenPlaces(), List.of()),
                item("PLAN", sessionCount > 0, sessionCount, files),
                item("TEACHERS", teacherCount > 0, teacherCount, files),
                item(
                        "RESOURCES",
                        outline.released() && !outline.lessons().isEmpty(),
                        outline.lessons().size(),
                        files),
                item("EXAM_PLAN", from.plan().examPlan() != null || exam, exam ? 1 : 0, files));
    }

    private static CheckItem item(String code, boolean done, int count, List<DocumentView> files) {
        return new CheckItem(
                code,
                done,
                count,
                files.stream().filter(file -> file.kind().name().equals(code)).toList());
    }

    private TeacherView teacher(ClassTeacher from) {
        return new TeacherView(from.publicId(), name(from), from.subject(), from.qualification());
    }

    private String name(ClassTeacher from) {
        return cipher.decrypt(TimetableService.place(from.publicId()), from.nameSealed());
    }

    private List<SessionView> sessions(List<ClassSession> timetable, List<ClassTeacher> people) {
        var byId = people.stream().collect(Collectors.toMap(ClassTeacher::id, this::name));
        return timetable.stream()
                .map(session -> new SessionView(
                        session.publicId(),
                        session.heldOn(),
                        time(session.startsMinute()),
                        time(session.endsMinute()),
                        session.minutes(),
                        session.form(),
                        session.topic(),
                        session.place(),
                        session.teacherId() == null ? "" : byId.getOrDefault(session.teacherId(), "")))
                .toList();
    }

    private static String time(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }

    private List<RoundView> rounds(TrainingClass from) {
        var rounds = applications.ofClass(from.id());
        var people = rounds.stream()
                .flatMap(round -> Stream.of(round.submittedBy(), round.decidedBy()))
                .filter(Objects::nonNull)
                .filter(account -> account > 0)
                .distinct()
                .toList();
        var called = names.of(people);
        return rounds.stream().map(round -> round(round, called)).toList();
    }

    RoundView round(OpeningApplication from, Map<Long, String> called) {
        return new RoundView(
                from.publicId(),
                from.round(),
                from.status(),
                from.learnerCount(),
                from.submittedAt(),
                called.getOrDefault(from.submittedBy(), ""),
                from.dueOn(),
                from.isWaiting() ? calendar.left(from.dueOn()) : 0,
                from.decidedAt(),
                from.decidedBy() == null ? "" : called.getOrDefault(from.decidedBy(), ""),
                from.reason());
    }
}
