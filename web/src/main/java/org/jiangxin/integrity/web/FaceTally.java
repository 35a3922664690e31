package org.jiangxin.integrity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jiangxin.identity.web.CurrentUser;
import org.jiangxin.integrity.service.FaceReviewService;
import org.jiangxin.shared.security.Role;

/** Face cases that wait for whoever is signed in, for the rail and the desk of the console. */
@Named
@RequestScoped
public class FaceTally {
    @Inject
    FaceReviewService reviews;

    @Inject
    CurrentUser user;

    private Long cases;

    public long getCases() {
        if (cases == null) {
            cases = user.has(Role.OPERATIONS) ? reviews.countWaiting() : 0;
        }
        return cases;
    }
}
