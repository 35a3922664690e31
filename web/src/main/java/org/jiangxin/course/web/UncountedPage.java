package org.jiangxin.course.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jiangxin.course.service.CourseService;
import org.jiangxin.exam.service.ExamService;
import org.jiangxin.learning.service.ProgressService;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.error.NotPermitted;
import org.jiangxin.shared.time.ChinaTime;
import org.jiangxin.shared.web.ListPage;
import org.jiangxin.training.service.EnrolmentFacts;
import org.jiangxin.training.service.EnrolmentService;
import org.omnifaces.util.Faces;

/** All time of a course that did not count or does not count yet, each stretch with its reason and what can still be done (R-332a). */
@Named
@RequestScoped
public class UncountedPage extends ListPage {
    private static final long serialVersionUID = 1L;
    /** Less is the moment around every pause. */
    static final long LEAST_MILLIS = 1000;

    @Inject
    EnrolmentService enrolments;

    @Inject
    CourseService courses;

    @Inject
    ProgressService progress;

    @Inject
    ExamService exams;

    @Inject
    Clock clock;

    private String enrolment;
    private String courseTitle;
    private List<UncountedSpan> rows = List.of();
    private List<UncountedSpan.Waiting> waiting = List.of();

    /** Somebody else's enrolment is answered as forbidden, an unknown one as not found. */
    public void load() throws IOException {
        if (enrolment == null) {
            throw new NotFound(EnrolmentFacts.class, "");
        }
        EnrolmentFacts facts;
        try {
            facts = enrolments.get(enrolment);
        } catch (NotPermitted e) {
            Faces.responseSendError(HttpServletResponse.SC_FORBIDDEN, "");
            return;
        }
        var say = new Say(Faces.getLocale(), ChinaTime.dayOf(clock.instant()));
        var situation = new Situation(
                facts,
                courses.outline(facts.courseVersionId()).atLeast(facts.coveragePercent()),
                progress.of(facts.enrolmentId()),
                exams.standing(facts.enrolmentId()));
        courseTitle = situation.outline().title();
        rows = taken(progress.uncounted(facts.enrolmentId(), LEAST_MILLIS, wanted())).stream()
                .map(interval -> UncountedSpan.of(say, situation, interval))
                .toList();
        waiting = situation.outline().lessons().stream()
                .map(lesson -> UncountedSpan.Waiting.of(say, situation, lesson))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    protected String filters() {
        return "&enrolment=" + enrolment;
    }

    public String getCourseTitle() {
        return courseTitle;
    }

    public List<UncountedSpan> getRows() {
        return rows;
    }

    public List<UncountedSpan.Waiting> getWaiting() {
        return waiting;
    }

    public String getEnrolment() {
        return enrolment;
    }

    public void setEnrolment(String enrolment) {
        this.enrolment = enrolment;
    }
}
