package org.jiangxin.learning.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jiangxin.learning.service.CorrectionService;
import org.jiangxin.learning.service.CorrectionView;
import org.jiangxin.shared.web.ListPage;

/** Corrections of study time of the regulator's region: those that wait, or those decided. */
@Named
@ViewScoped
public class CorrectionsPage extends ListPage {
    private static final long serialVersionUID = 1L;

    @Inject
    CorrectionService corrections;

    private boolean decided;
    private List<CorrectionView> rows;

    public void load() {
        rows = taken(corrections.queue(decided, getText(), wanted()));
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

    public List<CorrectionView> getRows() {
        return rows;
    }
}
