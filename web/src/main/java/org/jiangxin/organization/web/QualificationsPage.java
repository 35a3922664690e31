package org.jiangxin.organization.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jiangxin.organization.service.OrganizationApproval;
import org.jiangxin.organization.service.OrganizationItem;
import org.jiangxin.shared.web.ListPage;

/** Institutions and employers that wait for the regulator's decision, longest waiting first (R-321a). */
@Named
@ViewScoped
public class QualificationsPage extends ListPage {
    private static final long serialVersionUID = 1L;

    @Inject
    OrganizationApproval approval;

    private List<OrganizationItem> rows;

    public void load() {
        rows = taken(approval.waiting(getText(), wanted()));
    }

    public List<OrganizationItem> getRows() {
        return rows;
    }
}
