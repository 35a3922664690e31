package org.jiangxin.course.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jiangxin.course.service.AuthoringService;
import org.jiangxin.course.service.AuthoringViews.DraftView;
import org.jiangxin.course.service.CoverageView;

/** Which points of the standard the lessons of a draft teach, where the gaps are, and how theory and practice share the time. */
@Named
@ViewScoped
public class CoveragePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    AuthoringService authoring;

    private String draft;
    private DraftView view;
    private CoverageView coverage;

    public void load() {
        view = authoring.draft(draft);
        coverage = authoring.coverage(draft);
    }

    public DraftView getView() {
        return view;
    }

    public CoverageView getCoverage() {
        return coverage;
    }

    public String getDraft() {
        return draft;
    }

    public void setDraft(String draft) {
        this.draft = draft;
    }
}
