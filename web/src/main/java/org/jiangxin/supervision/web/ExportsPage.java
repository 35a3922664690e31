package org.jiangxin.supervision.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jiangxin.shared.web.ListPage;
import org.jiangxin.supervision.service.ExportEntry;
import org.jiangxin.supervision.service.SupervisionExports;

/** The register of files taken out of supervision, newest first (R-324c). */
@Named
@ViewScoped
public class ExportsPage extends ListPage {
    private static final long serialVersionUID = 1L;

    @Inject
    SupervisionExports exports;

    private List<ExportEntry> rows;

    public void load() {
        rows = taken(exports.register(getText(), wanted()));
    }

    public List<ExportEntry> getRows() {
        return rows;
    }
}
