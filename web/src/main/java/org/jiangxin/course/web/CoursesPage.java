package org.jiangxin.course.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jiangxin.course.service.CourseService;
import org.jiangxin.identity.web.CurrentUser;
import org.jiangxin.learning.service.ProgressService;
import org.jiangxin.shared.time.ChinaTime;
import org.jiangxin.shared.web.ListPage;
import org.jiangxin.shared.web.PageMessages;
import org.jiangxin.training.service.EnrolmentService;
import org.jiangxin.training.service.OpenClass;
import org.jiangxin.training.service.RosterService;
import org.omnifaces.util.Faces;

/**
 * My classes, and the classes one may join (R-331c, R-332a). The list of open classes stays what it was when the page was shown:
 * a button must not join another class because one was opened meanwhile.
 */
@Named
@ViewScoped
public class CoursesPage extends ListPage {
    private static final long serialVersionUID = 1L;

    @Inject
    EnrolmentService enrolments;

    @Inject
    RosterService roster;

    @Inject
    CourseService courses;

    @Inject
    ProgressService progress;

    @Inject
    CurrentUser user;

    @Inject
    PageMessages messages;

    @Inject
    Clock clock;

    private Say say;
    private ArrayList<ClassRow> mine;
    private ArrayList<OpenClass> open;

    @PostConstruct
    void load() {
        say = new Say(Faces.getLocale(), ChinaTime.dayOf(clock.instant()));
    }

    /** Joins the class and goes on to its course page. */
    public String join(String classPublicId) {
        var enrolment = roster.enrol(classPublicId);
        messages.done("course", "courses.joined");
        return "/learner/course/course.xhtml?faces-redirect=true&enrolment=" + enrolment;
    }

    public List<ClassRow> getMine() {
        if (mine == null) {
            mine = new ArrayList<>(enrolments.mine().stream()
                    .map(enrolment -> ClassRow.of(
                            say,
                            enrolment,
                            courses.outline(enrolment.courseVersionId()).title(),
                            progress.of(enrolment.enrolmentId())))
                    .toList());
        }
        return mine;
    }

    /** Open classes that I am not in, full ones last. */
    public List<OpenClass> getOpen() {
        if (open == null) {
            open = new ArrayList<>(taken(roster.joinable(getText(), wanted())));
        }
        return open;
    }

    /** A page of the open classes, which stand below the learner's own. */
    @Override
    public String address(int page) {
        return super.address(page) + "#open-title";
    }

    public boolean isVerified() {
        return user.isVerified();
    }

    /** School, dates, lessons and hours of an open class. */
    public String factsOf(OpenClass found) {
        return say.text(
                "courses.open.facts",
                found.institutionName(),
                say.date(found.startsOn()),
                say.date(found.endsOn()),
                found.lessons(),
                say.duration(found.requiredMillis(), found.hourMinutes()));
    }

    public String placesOf(OpenClass found) {
        return found.isFull()
                ? say.text("courses.open.full")
                : say.text("courses.open.places", found.freePlaces(), found.places());
    }
}
