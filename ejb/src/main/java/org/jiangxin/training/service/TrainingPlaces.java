package org.jiangxin.training.service;

import java.util.Map;
import org.jiangxin.catalog.service.PolicyPlace;
import org.jiangxin.training.entity.TrainingClass;
import org.jiangxin.training.entity.TrainingProject;

/** Where classes and projects stand for the study policy. */
final class TrainingPlaces {
    private TrainingPlaces() {}

    static PolicyPlace of(TrainingClass of) {
        return new PolicyPlace(
                of.regionCode(), of.projectId(), of.id(), of.policy().plan());
    }

    static PolicyPlace of(TrainingProject of) {
        return new PolicyPlace(of.regionCode(), of.id(), null, Map.of());
    }
}
