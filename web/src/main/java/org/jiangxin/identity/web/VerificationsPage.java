package org.jiangxin.identity.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jiangxin.identity.service.ReviewItem;
import org.jiangxin.identity.service.ReviewService;
import org.jiangxin.shared.paging.PageRequest;
import org.omnifaces.util.Faces;

/** Learners whose documents wait for a reviewer, longest waiting first (R-321c). */
@Named
@ViewScoped
public class VerificationsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 20;

    @Inject
    ReviewService reviews;

    @Inject
    ChinaMoment moments;

    private int number = 1;
    private List<ReviewItem> rows;
    private long total;

    public void load() {
        var page = reviews.waiting(PageRequest.page(number, ROWS));
        rows = page.rows();
        total = page.total();
    }

    public String since(ReviewItem item) {
        return moments.inWords(Faces.getLocale(), item.waitingSince());
    }

    public List<ReviewItem> getRows() {
        return rows;
    }

    /** The address of another page of this list. */
    public String address(int page) {
        return "?page=" + page;
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
