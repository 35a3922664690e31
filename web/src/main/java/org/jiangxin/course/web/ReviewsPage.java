package org.jiangxin.course.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jiangxin.course.service.AuthoringViews.ReviewRow;
import org.jiangxin.course.service.ContentReviewService;
import org.jiangxin.shared.web.ListPage;

/** Courses before content review, longest waiting first (R-322b). */
@Named
@ViewScoped
public class ReviewsPage extends ListPage {
    private static final long serialVersionUID = 1L;

    @Inject
    ContentReviewService reviews;

    private boolean decided;
    private List<ReviewRow> rows;

    public void load() {
        rows = taken(reviews.list(decided, getText(), wanted()));
    }

    @Override
    protected String filters() {
        return "&decided=" + decided;
    }

    public List<ReviewRow> getRows() {
        return rows;
    }

    public boolean isDecided() {
        return decided;
    }

    public void setDecided(boolean decided) {
        this.decided = decided;
    }
}
