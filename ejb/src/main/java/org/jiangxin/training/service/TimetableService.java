package org.jiangxin.training.service;

import static org.jiangxin.shared.security.Role.CLASS_MANAGER;
import static org.jiangxin.shared.security.Role.INSTITUTION_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jiangxin.shared.crypto.FieldCipher;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.id.PublicId;
import org.jiangxin.training.entity.ClassSession;
import org.jiangxin.training.entity.ClassTeacher;
import org.jiangxin.training.entity.SessionForm;
import org.jiangxin.training.entity.TrainingClass;
import org.jiangxin.training.repository.ClassSessions;
import org.jiangxin.training.repository.ClassTeachers;
import org.jiangxin.training.rule.ClassIsEditable;
import org.jiangxin.training.rule.Entered;

/** Teachers and timetable of a class (师资、课程表), while it is not applied for. */
@Stateless
public class TimetableService {
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_TEXT = 100;
    private static final int LONGEST_LINE = 200;
    private static final int MOST_TEACHERS = 50;
    private static final int MOST_SESSIONS = 500;

    @Inject
    ClassTeachers teachers;

    @Inject
    ClassSessions sessions;

    @Inject
    ClassScope scope;

    @Inject
    FieldCipher cipher;

    /** What a row of the timetable says; times as 09:00. */
    public record DraftSession(
            LocalDate heldOn,
            String starts,
            String ends,
            SessionForm form,
            String topic,
            String place,
            String teacherId) {}

    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER})
    public void addTeacher(String classId, String name, String subject, String qualification) {
        var found = editable(classId);
        var entered = new Entered();
        var called = entered.text("teacherName", name, LONGEST_NAME);
        var teaches = entered.text("subject", subject, LONGEST_TEXT);
        var proved = entered.text("qualification", qualification, LONGEST_LINE);
        entered.refuse(
                teachers.ofClass(found.id()).size() >= MOST_TEACHERS,
                Refusal.of("training.teacher.too_many", MOST_TEACHERS));
        entered.check();
        var publicId = PublicId.random();
        teachers.add(new ClassTeacher(publicId, found.id(), cipher.encrypt(place(publicId), called), teaches, proved));
    }

    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER})
    public void removeTeacher(String classId, String teacherId) {
        var found = editable(classId);
        var teacher =
                teachers.find(found.id(), teacherId).orElseThrow(() -> new NotFound(ClassTeacher.class, teacherId));
        if (sessions.countOfTeacher(teacher.id()) > 0) {
            throw new Refused(Refusal.of("training.teacher.in_timetable"));
        }
        teachers.remove(teacher);
    }

    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER})
    public void addSession(String classId, DraftSession draft) {
        var found = editable(classId);
        var entered = new Entered();
        var day = entered.present("heldOn", draft.heldOn());
        var starts = minute(entered, "starts", draft.starts());
        var ends = minute(entered, "ends", draft.ends());
        entered.refuse(
                starts >= 0 && ends >= 0 && ends <= starts,
                Refusal.of("training.session.order").on("ends"));
        entered.refuse(
                day != null && (day.isBefore(found.startsOn()) || day.isAfter(found.endsOn())),
                Refusal.of("training.session.outside", found.startsOn(), found.endsOn())
                        .on("heldOn"));
        entered.present("form", draft.form());
        var topic = entered.text("topic", draft.topic(), LONGEST_LINE);
        var where = entered.optional("place", draft.place(), LONGEST_LINE);
        entered.refuse(
                draft.form() == SessionForm.PRACTICE && where == null,
                Refusal.of("training.session.place").on("place"));
        var timetable = sessions.ofClass(found.id());
        entered.refuse(timetable.size() >= MOST_SESSIONS, Refusal.of("training.session.too_many", MOST_SESSIONS));
        entered.refuse(
                timetable.stream()
                        .anyMatch(other -> other.heldOn().equals(day)
                                && other.startsMinute() < ends
                                && starts < other.endsMinute()),
                Refusal.of("training.session.overlap").on("starts"));
        entered.check();
        var teacher = draft.teacherId() == null || draft.teacherId().isBlank()
                ? null
                : teachers.find(found.id(), draft.teacherId())
                        .orElseThrow(() -> new NotFound(ClassTeacher.class, draft.teacherId()))
                        .id();
        sessions.add(new ClassSession(found.id(), teacher, day, starts, ends, draft.form(), topic, where));
    }

    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER})
    public void removeSession(String classId, String sessionId) {
        var found = editable(classId);
        sessions.remove(
                sessions.find(found.id(), sessionId).orElseThrow(() -> new NotFound(ClassSession.class, sessionId)));
    }

    /** What a sealed teacher's name is bound to. */
    static String place(String teacherPublicId) {
        return "class_teachers.name|" + teacherPublicId;
    }

    private TrainingClass editable(String classId) {
        var found = scope.ownLocked(classId);
        Refused.ifAny(ClassIsEditable.refusal(found).stream().toList());
        return found;
    }

    private static int minute(Entered entered, String field, String time) {
        if (entered.text(field, time, 5).matches("([01]?\\d|2[0-3]):[0-5]\\d")) {
            var parts = time.strip().split(":");
            return Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1]);
        }
        entered.refuse(
                time != null && !time.isBlank(),
                Refusal.of("training.session.time").on(field));
        return -1;
    }
}
