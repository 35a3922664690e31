package org.jiangxin.course.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jiangxin.catalog.entity.PointKind;
import org.jiangxin.catalog.service.StandardDirectory;

/** The points of skill standards as courses need them. */
@ApplicationScoped
class StandardPoints {
    @Inject
    StandardDirectory standards;

    /** In the order of the standard; none while no standard is chosen, or for one the caller may not know. */
    List<StandardPoint> of(Long standardId) {
        return standardId == null
                ? List.of()
                : standards.points(standardId).stream()
                        .map(point -> new StandardPoint(
                                point.id(),
                                point.code(),
                                point.kind() == PointKind.SKILL,
                                point.text(),
                                point.functionTitle(),
                                point.contentTitle()))
                        .toList();
    }
}
