package org.jiangxin.training.service;

import java.io.Serializable;
import org.jiangxin.catalog.entity.SkillGrade;
import org.jiangxin.training.entity.TrainingProject;

/**
 * A training project.
 *
 * @param grade name of the skill grade constant
 * @param classes classes made of it
 */
public record ProjectRow(
        String publicId,
        String code,
        String title,
        String projectType,
        String traineeGroup,
        String occupationCode,
        String occupationTitle,
        SkillGrade grade,
        int onlineHours,
        int practiceHours,
        boolean open,
        long classes)
        implements Serializable {
    static ProjectRow of(TrainingProject from, long classes) {
        var terms = from.terms();
        return new ProjectRow(
                from.publicId(),
                terms.code(),
                terms.title(),
                terms.projectType(),
                terms.traineeGroup(),
                terms.occupationCode(),
                terms.occupationTitle(),
                terms.grade(),
                terms.onlineHours(),
                terms.practiceHours(),
                from.isOpen(),
                classes);
    }
}
