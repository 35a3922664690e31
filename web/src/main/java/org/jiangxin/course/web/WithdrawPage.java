package org.jiangxin.course.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jiangxin.learning.service.ProgressService;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.error.NotPermitted;
import org.jiangxin.shared.web.PageMessages;
import org.jiangxin.shared.web.StudyTimeFormat;
import org.jiangxin.training.service.EnrolmentFacts;
import org.jiangxin.training.service.EnrolmentService;
import org.jiangxin.training.service.RosterService;
import org.omnifaces.util.Faces;

/** Asks once more before a learner leaves a class (退班), and says what stays. */
@Named
@RequestScoped
public class WithdrawPage {
    @Inject
    EnrolmentService enrolments;

    @Inject
    RosterService roster;

    @Inject
    ProgressService progress;

    @Inject
    PageMessages messages;

    private String enrolment;
    private String reason;
    private EnrolmentFacts facts;

    /** Nothing to ask about an enrolment that has ended already, and nothing to see of somebody else's. */
    public void load() throws IOException {
        if (enrolment == null) {
            throw new NotFound(EnrolmentFacts.class, "");
        }
        try {
            if (!getFacts().isActive()) {
                Faces.redirect("learner/course/courses.xhtml");
            }
        } catch (NotPermitted e) {
            Faces.responseSendError(HttpServletResponse.SC_FORBIDDEN, "");
        }
    }

    public String leave() {
        roster.withdraw(enrolment, reason);
        messages.done("course", "withdraw.done", getFacts().className());
        return "/learner/course/courses.xhtml?faces-redirect=true";
    }

    public EnrolmentFacts getFacts() {
        if (facts == null) {
            facts = enrolments.get(enrolment);
        }
        return facts;
    }

    /** Time that is in the ledger and stays there. */
    public String getCredited() {
        return StudyTimeFormat.of(
                progress.of(getFacts().enrolmentId()).creditedMillis(),
                getFacts().hourMinutes(),
                Faces.getLocale());
    }

    public String getEnrolment() {
        return enrolment;
    }

    public void setEnrolment(String enrolment) {
        this.enrolment = enrolment;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
