package org.jiangxin.organization.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jiangxin.organization.service.OrganizationApproval;
import org.jiangxin.organization.service.OrganizationItem;
import org.jiangxin.shared.paging.PageRequest;

/** Institutions and employers that wait for the regulator's decision, longest waiting first (R-321a). */
@Named
@ViewScoped
public class QualificationsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 20;

    @Inject
    OrganizationApproval approval;

    private int number = 1;
    private long total;
    private List<OrganizationItem> rows;

    public void load() {
        var page = approval.waiting(PageRequest.page(number, ROWS));
        rows = page.rows();
        total = page.total();
    }

    public List<OrganizationItem> getRows() {
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
