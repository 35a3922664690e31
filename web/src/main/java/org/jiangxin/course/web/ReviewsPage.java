package org.jiangxin.course.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jiangxin.course.service.AuthoringViews.ReviewRow;
import org.jiangxin.course.service.ContentReviewService;
import org.jiangxin.shared.paging.PageRequest;

/** Courses that wait for content review, longest waiting first, or those that were decided (R-322b). */
@Named
@ViewScoped
public class ReviewsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 20;

    @Inject
    ContentReviewService reviews;

    private boolean decided;
    private int number = 1;
    private long total;
    private List<ReviewRow> rows;

    public void load() {
        var page = reviews.list(decided, PageRequest.page(number, ROWS));
        rows = page.rows();
        total = page.total();
    }

    /** The address of another page of this list. */
    public String address(int page) {
        return "?decided=" + decided + "&page=" + page;
    }

    public List<ReviewRow> getRows() {
        return rows;
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

    public boolean isDecided() {
        return decided;
    }

    public void setDecided(boolean decided) {
        this.decided = decided;
    }
}
