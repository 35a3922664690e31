package org.jiangxin.supervision.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jiangxin.shared.web.ListPage;
import org.jiangxin.supervision.service.ClassInspection;
import org.jiangxin.supervision.service.ClassView;
import org.jiangxin.supervision.service.LearnerRow;

/** A class with its learners, masked (R-324c). Looking at it is recorded. */
@Named
@ViewScoped
public class ClassPage extends ListPage {
    private static final long serialVersionUID = 1L;

    @Inject
    ClassInspection inspection;

    private String id;
    private String standing;
    private ClassView view;
    private List<LearnerRow> rows;

    public void load() {
        view = inspection.of(id);
        rows = taken(inspection.learners(id, getStanding(), getText(), wanted()));
    }

    @Override
    protected String filters() {
        return "&id=" + view.summary().publicId() + "&standing=" + getStanding();
    }

    /** How a learner stands, as a key of the bundle. */
    public String standingOf(LearnerRow row) {
        if (row.completedOn() != null) {
            return "COMPLETED";
        }
        return row.leftOn() == null ? "ONGOING" : row.leftStarted() ? "LEFT_AFTER" : "LEFT_BEFORE";
    }

    public List<String> getStandings() {
        return List.of("ALL", "ONGOING", "COMPLETED", "LEFT");
    }

    public ClassView getView() {
        return view;
    }

    public List<LearnerRow> getRows() {
        return rows;
    }

    public String getStanding() {
        return standing != null && getStandings().contains(standing) ? standing : "ALL";
    }

    public void setStanding(String standing) {
        this.standing = standing;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
