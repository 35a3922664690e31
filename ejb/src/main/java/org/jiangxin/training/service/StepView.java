package org.jiangxin.training.service;

import java.io.Serializable;
import java.time.Instant;
import org.jiangxin.training.entity.ClassStep;
import org.jiangxin.training.entity.TrainingClassStatus;

/**
 * A step on the timeline of a class.
 *
 * @param by who took it; empty for the platform itself
 * @param reason why, or null
 */
public record StepView(ClassStep step, TrainingClassStatus statusAfter, Instant at, String by, String reason)
        implements Serializable {}
