package org.jiangxin.learning.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiangxin.course.entity.LessonForm;
import org.jiangxin.course.service.CourseOutline;
import org.jiangxin.course.service.CourseService;
import org.jiangxin.course.service.LessonFacts;
import org.jiangxin.course.service.LessonService;
import org.jiangxin.identity.service.IdentityGate;
import org.jiangxin.identity.web.CurrentSignIn;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.web.Texts;
import org.jiangxin.training.service.EnrolmentFacts;
import org.jiangxin.training.service.EnrolmentService;
import org.omnifaces.util.Faces;

/**
 * One lesson with its completion rule, the outline around it and the state in which it may be studied (R-331a, R-324a). Whoever
 * may not study is told why and what to do; nothing is started by opening the page.
 */
@Named
@ViewScoped
public class StudyPage implements Serializable {
    private static final long serialVersionUID = 1L;

    /** In what way the lesson is open to this learner. */
    public enum State {
        STUDY,
        REVIEW,
        UNKNOWN,
        UNVERIFIED,
        NOT_ENROLLED,
        NOT_RUNNING,
        NOT_READY
    }

    @Inject
    LessonService lessons;

    @Inject
    CourseService courses;

    @Inject
    EnrolmentService enrolments;

    @Inject
    IdentityGate identity;

    @Inject
    CurrentSignIn signIn;

    private String lesson;
    private State state = State.UNKNOWN;
    private transient LessonFacts facts;
    private transient CourseOutline outline;
    private transient EnrolmentFacts enrolment;

    /** Finds the lesson and decides what the page may offer. */
    public void load() {
        var found = find();
        if (found.isEmpty()) {
            return;
        }
        facts = found.get();
        outline = courses.outline(facts.courseVersionId());
        var learnerId = signIn.accountId();
        enrolment = enrolments.ofLesson(learnerId, facts.lessonId()).orElse(null);
        state = decide(learnerId);
    }

    private Optional<LessonFacts> find() {
        try {
            return lesson == null ? Optional.empty() : Optional.of(lessons.facts(lesson));
        } catch (NotFound e) {
            return Optional.empty();
        }
    }

    private State decide(long learnerId) {
        if (!identity.isVerified(learnerId)) {
            return State.UNVERIFIED;
        }
        if (enrolment == null || enrolment.isWithdrawn()) {
            return State.NOT_ENROLLED;
        }
        if (!facts.ready()) {
            return State.NOT_READY;
        }
        if (enrolment.isCompleted()) {
            return State.REVIEW;
        }
        try {
            enrolments.forStudy(learnerId, facts.lessonId());
            return State.STUDY;
        } catch (Refused e) {
            return State.NOT_RUNNING;
        }
    }

    public boolean isOpen() {
        return state == State.STUDY || state == State.REVIEW;
    }

    public boolean isVideo() {
        return facts.form() == LessonForm.VIDEO;
    }

    public boolean isText() {
        return facts.form() == LessonForm.TEXT;
    }

    public boolean isDocument() {
        return facts.form() == LessonForm.DOCUMENT;
    }

    /** How much of the planned time must have been seen, in milliseconds. */
    public long getCoverageMillis() {
        return facts.plannedMillis() * facts.requiredCoveragePercent() / 100;
    }

    /** Pages that must have been seen. */
    public long getCoveragePages() {
        return ((long) facts.pages() * facts.requiredCoveragePercent() + 99) / 100;
    }

    public String getFirstDay() {
        return enrolment == null ? "" : say(enrolment.startsOn());
    }

    public String getLastDay() {
        return enrolment == null ? "" : say(enrolment.endsOn());
    }

    private static String say(LocalDate day) {
        return Texts.get(
                Faces.getLocale(), "learning", "study.date", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** The lesson after this one, or null after the last. */
    public LessonFacts getNext() {
        List<LessonFacts> all = outline.lessons();
        var following = all.indexOf(facts) + 1;
        return following < all.size() ? all.get(following) : null;
    }

    public State getState() {
        return state;
    }

    public LessonFacts getFacts() {
        return facts;
    }

    public CourseOutline getOutline() {
        return outline;
    }

    public EnrolmentFacts getEnrolment() {
        return enrolment;
    }

    public String getLesson() {
        return lesson;
    }

    public void setLesson(String lesson) {
        this.lesson = lesson;
    }
}
