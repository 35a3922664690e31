package org.jiangxin.course.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jiangxin.course.entity.CourseFacts;
import org.jiangxin.course.service.CourseService;
import org.jiangxin.exam.service.ExamService;
import org.jiangxin.identity.web.CurrentUser;
import org.jiangxin.learning.service.ProgressService;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.error.NotPermitted;
import org.jiangxin.shared.time.ChinaTime;
import org.jiangxin.training.service.EnrolmentFacts;
import org.jiangxin.training.service.EnrolmentService;
import org.omnifaces.util.Faces;

/**
 * One course as its learner sees it: outline with states, what completes it, objectives, guide, exam, and the record of study
 * (R-332a, R-332c). Only read, so it lives for one request.
 */
@Named
@RequestScoped
public class CoursePage {
    private static final int RECORDS_SHOWN = 20;

    @Inject
    EnrolmentService enrolments;

    @Inject
    CourseService courses;

    @Inject
    ProgressService progress;

    @Inject
    ExamService exams;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    private String enrolment;
    private Say say;
    private Situation situation;
    private List<Chapter> chapters;
    private List<LedgerRow> records;
    private Remainder remainder;

    /**
     * A chapter with its rows.
     *
     * @param done how many of its lessons are complete, in words
     */
    public record Chapter(int position, String title, String done, List<LessonRow> lessons) {}

    /** Somebody else's enrolment is answered as forbidden, an unknown one as not found. */
    public void load() throws IOException {
        if (enrolment == null) {
            throw new NotFound(EnrolmentFacts.class, "");
        }
        say = new Say(Faces.getLocale(), ChinaTime.dayOf(clock.instant()));
        EnrolmentFacts facts;
        try {
            facts = enrolments.get(enrolment);
        } catch (NotPermitted e) {
            Faces.responseSendError(HttpServletResponse.SC_FORBIDDEN, "");
            return;
        }
        situation = new Situation(
                facts,
                courses.outline(facts.courseVersionId()).atLeast(facts.coveragePercent()),
                progress.of(facts.enrolmentId()),
                exams.standing(facts.enrolmentId()));
        remainder = Remainder.of(say, situation);
        chapters = situation.outline().chapters().stream().map(this::chapter).toList();
        records = situation.study().lastStudiedAt() == null
                ? List.of()
                : progress.intervals(facts.enrolmentId(), RECORDS_SHOWN).stream()
                        .map(interval -> LedgerRow.of(say, situation, interval))
                        .toList();
    }

    private Chapter chapter(org.jiangxin.course.service.ChapterOutline outline) {
        var rows = outline.lessons().stream()
                .map(lesson -> LessonRow.of(say, situation, lesson, isOpen()))
                .toList();
        var done = rows.stream().filter(row -> "credited".equals(row.state())).count();
        return new Chapter(outline.position(), outline.title(), done + " / " + rows.size(), rows);
    }

    /** Whether lessons may be opened: verified, and not out of the class. Study that no longer counts may still be looked at. */
    public boolean isOpen() {
        return user.isVerified()
                && !situation.enrolment().isWithdrawn()
                && !say.today().isBefore(situation.enrolment().startsOn());
    }

    /** The next step, for the one main button; null when there is nothing to go on with. */
    public NextStep getNext() {
        return situation.enrolment().isActive() && user.isVerified() ? NextStep.of(say, situation) : null;
    }

    public String getClosedReason() {
        if (!user.isVerified()) {
            return say.text("course.closed.verify");
        }
        if (situation.enrolment().isWithdrawn()) {
            return say.text("course.closed.left");
        }
        return isOpen()
                ? ""
                : say.text(
                        "course.closed.notYet", say.date(situation.enrolment().startsOn()));
    }

    public String getDaysLeft() {
        var facts = situation.enrolment();
        var days = ChronoUnit.DAYS.between(say.today(), facts.endsOn());
        return facts.isActive() && days >= 0 ? String.valueOf(days) : "";
    }

    public String getDates() {
        return say.text(
                "course.dates",
                say.date(situation.enrolment().startsOn()),
                say.date(situation.enrolment().endsOn()));
    }

    public String getStatus() {
        return say.text("courses.status." + situation.enrolment().status());
    }

    /** What completes the course, one sentence each, in the order in which it is met. */
    public List<String> getRules() {
        return CompletionRules.of(say, situation);
    }

    public String getExamState() {
        return say.text("exam.state." + situation.exam().state());
    }

    public EnrolmentFacts getFacts() {
        return situation.enrolment();
    }

    public CourseFacts getAbout() {
        return situation.outline().facts();
    }

    public String getOccupation() {
        var outline = situation.outline();
        return say.text(
                "course.occupation",
                outline.occupationTitle(),
                outline.occupationCode(),
                say.text("grade." + outline.grade()));
    }

    public List<Chapter> getChapters() {
        return chapters;
    }

    public Remainder getRemainder() {
        return remainder;
    }

    public List<LedgerRow> getRecords() {
        return records;
    }

    public boolean isCompleted() {
        return situation.enrolment().isCompleted();
    }

    public String getEnrolment() {
        return enrolment;
    }

    public void setEnrolment(String enrolment) {
        this.enrolment = enrolment;
    }
}
