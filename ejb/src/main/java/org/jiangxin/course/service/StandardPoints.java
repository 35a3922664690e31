package org.jiangxin.course.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The points of skill standards as courses need them. */
@ApplicationScoped
class StandardPoints {
    /** In the order of the standard; none while no standard is chosen. */
    List<StandardPoint> of(Long standardId) {
        return List.of();
    }
}
