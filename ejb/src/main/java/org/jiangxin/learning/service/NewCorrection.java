package org.jiangxin.learning.service;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What somebody proposes to correct.
 *
 * @param lesson public id of the lesson
 * @param day Chinese calendar day on which the time counts
 * @param minutes added when positive, taken away when negative
 */
public record NewCorrection(String enrolment, String lesson, LocalDate day, Integer minutes, String reason)
        implements Serializable {}
