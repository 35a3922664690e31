package org.jiangxin.statistics.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jiangxin.statistics.entity.ClassPlace;
import org.jiangxin.training.service.TrainingWalk;

/** Whose classes are and where they are held, as training says. */
@ApplicationScoped
class ClassPlaces {
    @Inject
    TrainingWalk training;

    ClassPlace of(long classId) {
        var found = training.ownership(classId);
        return new ClassPlace(found.organizationId(), found.regionCode(), found.courseVersionId());
    }
}
