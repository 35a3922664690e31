package org.jiangxin.learning.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import org.jiangxin.catalog.entity.PolicyKey;
import org.jiangxin.catalog.service.ClassPolicies;
import org.jiangxin.catalog.service.StudyRules;
import org.jiangxin.course.service.CourseService;
import org.jiangxin.course.service.LessonFacts;
import org.jiangxin.course.service.LessonService;
import org.jiangxin.identity.service.IdentityGate;
import org.jiangxin.identity.web.CurrentSignIn;
import org.jiangxin.learning.service.ProgressService;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.training.service.EnrolmentFacts;
import org.jiangxin.training.service.EnrolmentService;

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
        SUSPENDED,
        NOT_READY
    }

    @Inject
    LessonService lessons;

    @Inject
    CourseService courses;

    @Inject
    EnrolmentService enrolments;

    @Inject
    ProgressService progress;

    @Inject
    ClassPolicies policies;

    @Inject
    IdentityGate identity;

    @Inject
    CurrentSignIn signIn;

    private String lesson;
    private State state = State.UNKNOWN;
    private transient LessonView view;

    /** Finds the lesson and decides what the page may offer. */
    public void load() {
        find().ifPresent(facts -> {
            var learnerId = signIn.accountId();
            var enrolment = enrolments.ofLesson(learnerId, facts.lessonId()).orElse(null);
            state = decide(learnerId, facts, enrolment);
            var coverage = enrolment == null ? 0 : enrolment.coveragePercent();
            view = new LessonView(
                    facts.atLeast(coverage),
                    courses.outline(facts.courseVersionId()).atLeast(coverage),
                    enrolment,
                    isOpen() ? progress.of(enrolment.enrolmentId()) : null,
                    limits(enrolment));
        });
    }

    private LessonView.Limits limits(EnrolmentFacts enrolment) {
        var rules = Optional.ofNullable(enrolment).flatMap(found -> policies.version(found.policyVersion()));
        return new LessonView.Limits(limit(rules, PolicyKey.HIDDEN_GRACE), limit(rules, PolicyKey.BEAT_GAP));
    }

    private static int limit(Optional<StudyRules> rules, PolicyKey key) {
        return rules.map(found -> found.amount(key)).orElse(key.fallback());
    }

    private Optional<LessonFacts> find() {
        try {
            return lesson == null ? Optional.empty() : Optional.of(lessons.facts(lesson));
        } catch (NotFound e) {
            return Optional.empty();
        }
    }

    private State decide(long learnerId, LessonFacts facts, EnrolmentFacts enrolment) {
        if (!identity.isVerified(learnerId)) {
            return State.UNVERIFIED;
        }
        if (enrolment == null) {
            return State.NOT_ENROLLED;
        }
        if (!facts.ready()) {
            return State.NOT_READY;
        }
        if (enrolment.isCompleted()) {
            return State.REVIEW;
        }
        if (enrolment.isSuspended()) {
            return State.SUSPENDED;
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

    public State getState() {
        return state;
    }

    public LessonView getView() {
        return view;
    }

    public String getLesson() {
        return lesson;
    }

    public void setLesson(String lesson) {
        this.lesson = lesson;
    }
}
