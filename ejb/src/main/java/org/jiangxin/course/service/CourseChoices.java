package org.jiangxin.course.service;

import static org.jiangxin.shared.security.Role.CLASS_MANAGER;
import static org.jiangxin.shared.security.Role.INSTITUTION_ADMIN;
import static org.jiangxin.shared.security.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jiangxin.course.entity.CourseVersion;
import org.jiangxin.course.repository.Courses;
import org.jiangxin.shared.error.NotFound;

/** Which courses a class may use: the newest released version of each. */
@Stateless
public class CourseChoices {
    private static final int MOST = 500;

    @Inject
    Courses courses;

    /** Newest released versions of the platform's and the institution's own courses, by title. */
    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER, SYSTEM})
    public List<CourseChoice> of(long organizationId) {
        return courses.newestReleased(organizationId, MOST).stream()
                .map(version ->
                        new CourseChoice(version.publicId(), version.facts().title(), version.number()))
                .toList();
    }

    /** Inside number of a released version that the institution may use. */
    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER, SYSTEM})
    public long require(String courseVersionId, long organizationId) {
        return courses.findReleased(courseVersionId, organizationId)
                .map(CourseVersion::id)
                .orElseThrow(() -> new NotFound(CourseVersion.class, courseVersionId));
    }
}
