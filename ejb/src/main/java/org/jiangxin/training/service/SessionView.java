package org.jiangxin.training.service;

import java.io.Serializable;
import java.time.LocalDate;
import org.jiangxin.training.entity.SessionForm;

/**
 * A row of the timetable.
 *
 * @param starts time of day, 09:00
 * @param teacher name, or empty
 */
public record SessionView(
        String publicId,
        LocalDate heldOn,
        String starts,
        String ends,
        int minutes,
        SessionForm form,
        String topic,
        String place,
        String teacher)
        implements Serializable {}
