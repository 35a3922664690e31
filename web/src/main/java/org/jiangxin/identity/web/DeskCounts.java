package org.jiangxin.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.jiangxin.identity.service.ReviewService;
import org.jiangxin.identity.service.StaffRoles;
import org.jiangxin.shared.security.Role;

/** Numbers of work that waits for the present operator, for the rail and the desk of the console. */
@Named
@RequestScoped
public class DeskCounts {
    @Inject
    ReviewService reviews;

    @Inject
    CurrentUser user;

    private Long verifications;

    /** Roles of the present operator. */
    public List<String> getRoles() {
        return Stream.concat(StaffRoles.ADMINISTRATORS.stream(), StaffRoles.OPERATOR.stream())
                .filter(user::has)
                .toList();
    }

    /** Learners who wait for a reviewer; 0 for those who may not decide. */
    public long getVerifications() {
        if (verifications == null) {
            verifications = user.has(Role.OPERATIONS) ? reviews.countWaiting() : 0;
        }
        return verifications;
    }
}
