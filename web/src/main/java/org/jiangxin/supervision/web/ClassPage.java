package org.jiangxin.supervision.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jiangxin.shared.paging.PageRequest;
import org.jiangxin.supervision.service.ClassInspection;
import org.jiangxin.supervision.service.ClassView;
import org.jiangxin.supervision.service.LearnerRow;

/** A class with its learners, masked (R-324c). Looking at it is recorded. */
@Named
@ViewScoped
public class ClassPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 20;

    @Inject
    ClassInspection inspection;

    private String id;
    private String standing;
    private ClassView view;
    private List<LearnerRow> rows;
    private long total;
    private int number = 1;

    public void load() {
        view = inspection.of(id);
        var page = inspection.learners(id, getStanding(), PageRequest.page(number, ROWS));
        rows = page.rows();
        total = page.total();
    }

    /** The address of the same with another page of learners. */
    public String address(int page) {
        return "?id=" + view.summary().publicId() + "&standing=" + getStanding() + "&page=" + page;
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

    public long getTotal() {
        return total;
    }

    public int getPages() {
        return (int) Math.max(1, (total + ROWS - 1) / ROWS);
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = number;
    }
}
