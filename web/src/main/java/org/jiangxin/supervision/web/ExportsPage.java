package org.jiangxin.supervision.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jiangxin.shared.paging.PageRequest;
import org.jiangxin.supervision.service.ExportEntry;
import org.jiangxin.supervision.service.SupervisionExports;

/** The register of files taken out of supervision, newest first (R-324c). */
@Named
@ViewScoped
public class ExportsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 20;

    @Inject
    SupervisionExports exports;

    private List<ExportEntry> rows;
    private long total;
    private int number = 1;

    public void load() {
        var page = exports.register(PageRequest.page(number, ROWS));
        rows = page.rows();
        total = page.total();
    }

    public String address(int page) {
        return "?page=" + page;
    }

    public List<ExportEntry> getRows() {
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
}
