package org.jiangxin.audit.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jiangxin.audit.service.AnchorReport;
import org.jiangxin.audit.service.AnchorService;
import org.jiangxin.audit.service.AnchorVerifier;
import org.jiangxin.audit.service.AnchorView;
import org.jiangxin.shared.web.ListPage;

/** The nightly seals, and the button that holds every sealed row against its seal. */
@Named
@ViewScoped
public class SealsPage extends ListPage {
    private static final long serialVersionUID = 1L;

    private static final String MONTH = "2\\d{3}-(0[1-9]|1[0-2])";

    @Inject
    AnchorService anchors;

    @Inject
    AnchorVerifier verifier;

    private List<AnchorView> rows;
    private AnchorReport report;

    public void load() {
        rows = taken(anchors.newest(asked(), wanted()));
    }

    /** The month that is asked for; all of them when it is none. */
    private YearMonth asked() {
        return isSearched() && getText().matches(MONTH) ? YearMonth.parse(getText()) : null;
    }

    public void verify() {
        report = verifier.verify(Map.of());
    }

    public List<AnchorView> getRows() {
        return rows;
    }

    /** Null as long as nothing was verified. */
    public AnchorReport getReport() {
        return report;
    }
}
