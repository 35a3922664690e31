package org.jiangxin.training.service;

import org.jiangxin.catalog.entity.SkillGrade;

/** What an institution enters for a project; as typed. */
public record DraftProject(
        String code,
        String title,
        String projectType,
        String traineeGroup,
        String occupationCode,
        String occupationTitle,
        SkillGrade grade,
        Integer onlineHours,
        Integer practiceHours) {}
