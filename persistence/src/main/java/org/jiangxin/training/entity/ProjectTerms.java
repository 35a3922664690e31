package org.jiangxin.training.entity;

import java.util.Objects;
import org.jiangxin.catalog.entity.SkillGrade;

/**
 * What a training project is about (培训项目).
 *
 * @param code number within the institution
 * @param projectType code of the catalogue's project types (项目类型)
 * @param traineeGroup code of the catalogue's trainee groups (培训对象)
 * @param occupationCode code of the national classification
 * @param onlineHours 学时 studied on the platform
 * @param practiceHours 学时 of practice in person
 */
public record ProjectTerms(
        String code,
        String title,
        String projectType,
        String traineeGroup,
        String occupationCode,
        String occupationTitle,
        SkillGrade grade,
        int onlineHours,
        int practiceHours) {
    public ProjectTerms {
        Objects.requireNonNull(code);
        Objects.requireNonNull(title);
        Objects.requireNonNull(projectType);
        Objects.requireNonNull(traineeGroup);
        Objects.requireNonNull(occupationCode);
        Objects.requireNonNull(occupationTitle);
        Objects.requireNonNull(grade);
        if (onlineHours < 0 || practiceHours < 0) {
            throw new IllegalArgumentException("hours of project " + code);
        }
    }
}
