package org.jiangxin.statistics.repository;

import jakarta.persistence.TypedQuery;
import org.jiangxin.statistics.entity.ClassSelection;

/**
 * Narrows a query over class totals called {@code t} to a selection of classes. A class of a project trains for the project's
 * occupation and group; one that the platform holds without a project trains for its course's occupation and for no group.
 */
final class Selected {
    /** Joined behind {@code t}. */
    static final String JOINS =
            " join TrainingClass c on c.id = t.classId left join TrainingProject p on p.id = c.projectId"
                    + " join CourseVersion v on v.id = t.courseVersionId join Course s on s.id = v.courseId"
                    + " join Occupation o on o.id = s.occupationId";

    /** Further conditions. */
    static final String CONDITIONS = " and (:occupation = 'ALL' or coalesce(p.occupationCode, o.code) = :occupation)"
            + " and (:traineeGroup = 'ALL' or p.traineeGroup = :traineeGroup)";

    private Selected() {}

    static <T> TypedQuery<T> by(ClassSelection selection, TypedQuery<T> query) {
        return query.setParameter("occupation", selection.occupation())
                .setParameter("traineeGroup", selection.traineeGroup());
    }
}
