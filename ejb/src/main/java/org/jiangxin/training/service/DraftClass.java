package org.jiangxin.training.service;

import java.time.LocalDate;

/**
 * What an institution enters for a class; as typed.
 *
 * @param courseVersionId public id of a released course version
 * @param onlineHours 学时 of study needed for completion
 * @param hourMinutes minutes of one 学时
 * @param dayCapHours most 学时 that count in one day
 */
public record DraftClass(
        String projectId,
        String courseVersionId,
        String code,
        String title,
        String contactLine,
        LocalDate startsOn,
        LocalDate endsOn,
        Integer places,
        Integer onlineHours,
        Integer hourMinutes,
        Integer dayCapHours,
        Integer practiceHours,
        String examPlan,
        boolean openForEnrolment) {}
