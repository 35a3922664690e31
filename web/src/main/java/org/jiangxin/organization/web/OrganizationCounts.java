package org.jiangxin.organization.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jiangxin.identity.web.CurrentUser;
import org.jiangxin.organization.service.OrganizationApproval;
import org.jiangxin.shared.security.Role;

/** Applications that wait for the present regulator, for the rail. */
@Named
@RequestScoped
public class OrganizationCounts {
    @Inject
    OrganizationApproval approval;

    @Inject
    CurrentUser user;

    private Long waiting;

    /** 0 for those who decide nothing. */
    public long getWaiting() {
        if (waiting == null) {
            waiting = user.has(Role.REGULATOR_APPROVER) ? approval.countWaiting() : 0;
        }
        return waiting;
    }
}
