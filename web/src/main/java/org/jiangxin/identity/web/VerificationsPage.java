package org.jiangxin.identity.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jiangxin.identity.service.ReviewItem;
import org.jiangxin.identity.service.ReviewService;
import org.jiangxin.shared.web.ListPage;
import org.omnifaces.util.Faces;

/** Learners whose documents wait for a reviewer, longest waiting first (R-321c). */
@Named
@ViewScoped
public class VerificationsPage extends ListPage {
    private static final long serialVersionUID = 1L;

    @Inject
    ReviewService reviews;

    @Inject
    ChinaMoment moments;

    private List<ReviewItem> rows;

    public void load() {
        rows = taken(reviews.waiting(getText(), wanted()));
    }

    public String since(ReviewItem item) {
        return moments.inWords(Faces.getLocale(), item.waitingSince());
    }

    public List<ReviewItem> getRows() {
        return rows;
    }
}
