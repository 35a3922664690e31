package org.jiangxin.course.service;

import static org.jiangxin.shared.security.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jiangxin.course.entity.CourseVersion;
import org.jiangxin.course.repository.Courses;

/** Outlines of courses, for everybody who is signed in: a course's content list is no secret, its material is (training). */
@Stateless
public class CourseService {
    @Inject
    Outlines outlines;

    @Inject
    Courses courses;

    /** The outline of a course version. */
    @RolesAllowed({
        LEARNER,
        INSTITUTION_ADMIN,
        CLASS_MANAGER,
        TEACHER,
        AUTHOR,
        PROCTOR,
        REGULATOR_APPROVER,
        REGULATOR_INSPECTOR,
        CONTENT_REVIEWER,
        SUPPORT_AGENT,
        OPERATIONS,
        SYSTEM
    })
    public CourseOutline outline(long courseVersionId) {
        return outlines.ofVersion(courseVersionId);
    }

    /** The newest released version of the course with this code, by internal id. */
    @RolesAllowed({OPERATIONS, SYSTEM})
    public Optional<Long> newestReleased(String courseCode) {
        return courses.newestReleased(courseCode).map(CourseVersion::id);
    }
}
