package org.jiangxin.integrity.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jiangxin.identity.web.ChinaMoment;
import org.jiangxin.integrity.service.FaceCase;
import org.jiangxin.integrity.service.FaceReviewService;
import org.jiangxin.shared.web.ListPage;
import org.omnifaces.util.Faces;

/** Face checks and enrolments that a person must look at, longest waiting first. */
@Named
@ViewScoped
public class FaceReviewsPage extends ListPage {
    private static final long serialVersionUID = 1L;

    @Inject
    FaceReviewService reviews;

    @Inject
    ChinaMoment moments;

    private List<FaceCase> rows;

    public void load() {
        rows = taken(reviews.waiting(getText(), wanted()));
    }

    public String since(FaceCase item) {
        return moments.inWords(Faces.getLocale(), item.openedAt());
    }

    public List<FaceCase> getRows() {
        return rows;
    }
}
