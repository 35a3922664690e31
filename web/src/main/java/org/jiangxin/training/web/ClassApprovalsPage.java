package org.jiangxin.training.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import org.jiangxin.shared.web.ListPage;
import org.jiangxin.training.entity.ApplicationStatus;
import org.jiangxin.training.service.ApplicationRow;
import org.jiangxin.training.service.ApprovalService;

/** Opening applications of the regulator's region: those that wait by their days left, or those decided (R-324b). */
@Named
@ViewScoped
public class ClassApprovalsPage extends ListPage {
    private static final long serialVersionUID = 1L;

    @Inject
    ApprovalService approvals;

    private boolean decided;
    private List<ApplicationRow> rows;

    public void load() {
        rows = taken(approvals.queue(
                decided
                        ? EnumSet.of(ApplicationStatus.APPROVED, ApplicationStatus.RETURNED, ApplicationStatus.REFUSED)
                        : EnumSet.of(ApplicationStatus.SUBMITTED),
                getText(),
                wanted()));
    }

    @Override
    protected String filters() {
        return "&decided=" + decided;
    }

    public boolean isDecided() {
        return decided;
    }

    public void setDecided(boolean decided) {
        this.decided = decided;
    }

    public List<ApplicationRow> getRows() {
        return rows;
    }
}
