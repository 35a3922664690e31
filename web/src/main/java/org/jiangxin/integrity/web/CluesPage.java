package org.jiangxin.integrity.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jiangxin.integrity.service.ClueQuery;
import org.jiangxin.integrity.service.ClueReview;

/** Clues of a regulator's region, by where they stand (R-324a). */
@Named
@ViewScoped
public class CluesPage extends ClueListPage {
    private static final long serialVersionUID = 1L;

    @Inject
    ClueReview service;

    @Override
    public void load() {
        show(taken(service.list(query(), wanted())));
    }

    @Override
    protected ClueQuery.Stage first() {
        return ClueQuery.Stage.CHECK;
    }
}
