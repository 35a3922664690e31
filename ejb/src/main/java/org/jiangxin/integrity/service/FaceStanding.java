package org.jiangxin.integrity.service;

import java.time.Instant;
import java.util.Optional;
import org.jiangxin.integrity.entity.FaceTemplateStatus;
import org.jiangxin.integrity.provider.FaceEngineInfo;

/**
 * How things stand with a learner's face.
 *
 * @param consent whether the separate consent stands
 * @param template of the own template, if there is one
 * @param enrolledAt when it was taken
 * @param usable whether a check could be passed by face now
 */
public record FaceStanding(
        boolean consent,
        FaceEngineInfo engine,
        Optional<FaceTemplateStatus> template,
        Optional<Instant> enrolledAt,
        boolean usable) {}
