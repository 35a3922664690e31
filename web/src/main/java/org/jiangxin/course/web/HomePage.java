package org.jiangxin.course.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jiangxin.course.service.CourseService;
import org.jiangxin.exam.service.ExamService;
import org.jiangxin.identity.web.CurrentUser;
import org.jiangxin.learning.service.ProgressService;
import org.jiangxin.shared.paging.PageRequest;
import org.jiangxin.shared.time.ChinaTime;
import org.jiangxin.training.service.EnrolmentFacts;
import org.jiangxin.training.service.EnrolmentService;
import org.omnifaces.util.Faces;

/**
 * The learner's home: the one thing to do next, what has a deadline, how much is missing, today, the past days, and time that did
 * not count (R-332a). Only read, so it lives for one request and leaves nothing in the session.
 */
@Named
@RequestScoped
public class HomePage {
    private static final PageRequest FEW = new PageRequest(0, 3);
    /** Shorter spans are the seconds around every pause; they are on the page of all of them. */
    private static final long WORTH_SAYING_MILLIS = 10_000;

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

    private Say say;
    private Situation situation;
    private NextStep next;
    private List<Deadline> deadlines = List.of();
    private WeekDrawing week;
    private List<UncountedSpan> uncounted = List.of();
    private Remainder remainder;

    @PostConstruct
    void load() {
        say = new Say(Faces.getLocale(), ChinaTime.dayOf(clock.instant()));
        var mine = enrolments.mine();
        var chosen = mine.stream()
                .filter(EnrolmentFacts::isActive)
                .min(soonestToStudy())
                .or(() -> newestCompleted(mine));
        if (chosen.isEmpty()) {
            next = user.isVerified() ? NextStep.join(say) : NextStep.verify(say);
            return;
        }
        show(chosen.get(), mine);
    }

    private void show(EnrolmentFacts enrolment, List<EnrolmentFacts> mine) {
        situation = new Situation(
                enrolment,
                courses.outline(enrolment.courseVersionId()).atLeast(enrolment.coveragePercent()),
                progress.of(enrolment.enrolmentId()),
                exams.standing(enrolment.enrolmentId()));
        next = user.isVerified() ? NextStep.of(say, situation) : NextStep.verify(say);
        var others = mine.stream()
                .filter(EnrolmentFacts::isActive)
                .filter(other -> other.enrolmentId() != enrolment.enrolmentId())
                .toList();
        deadlines = Deadline.of(say, situation, others);
        remainder = Remainder.of(say, situation);
        if (situation.study().lastStudiedAt() != null) {
            week = WeekDrawing.of(say, progress.days(enrolment.enrolmentId()), enrolment.dayCapMillis());
            uncounted = progress.uncounted(enrolment.enrolmentId(), WORTH_SAYING_MILLIS, FEW).rows().stream()
                    .map(interval -> UncountedSpan.of(say, situation, interval))
                    .toList();
        }
    }

    /** Classes in which study counts today come first, then the one that ends soonest. */
    private Comparator<EnrolmentFacts> soonestToStudy() {
        return Comparator.comparing((EnrolmentFacts enrolment) -> !enrolment.isStudyOpen(say.today()))
                .thenComparing(EnrolmentFacts::endsOn);
    }

    private static Optional<EnrolmentFacts> newestCompleted(List<EnrolmentFacts> mine) {
        return mine.stream().filter(EnrolmentFacts::isCompleted).findFirst();
    }

    public NextStep getNext() {
        return next;
    }

    public List<Deadline> getDeadlines() {
        return deadlines;
    }

    /** Null without a class. */
    public Remainder getRemainder() {
        return remainder;
    }

    /** Null before the first study. */
    public WeekDrawing getWeek() {
        return week;
    }

    public List<UncountedSpan> getUncounted() {
        return uncounted;
    }

    /** Whether study can count today, so that the limit of the day is worth telling. */
    public boolean isStudyDay() {
        return situation != null
                && situation.enrolment().isStudyOpen(say.today())
                && !situation.study().done();
    }

    public String getTodayName() {
        return say.text("home.today.date", say.monthDay(say.today()), say.weekday(say.today()));
    }

    public String getTodayLeft() {
        return say.text(
                "home.today.left",
                say.duration(
                        situation.study().todayLeftMillis(),
                        situation.enrolment().hourMinutes()));
    }

    public String getDayCap() {
        return say.text(
                "home.today.cap",
                say.duration(
                        situation.enrolment().dayCapMillis(),
                        situation.enrolment().hourMinutes()));
    }

    public String getLedgerHref() {
        return NextStep.course(situation) + "#ledger";
    }

    public String getUncountedHref() {
        return "/learner/course/uncounted.xhtml?enrolment="
                + situation.enrolment().publicId();
    }
}
