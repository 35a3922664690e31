package org.jiangxin.catalog.service;

import java.io.Serializable;
import org.jiangxin.catalog.entity.SkillGrade;
import org.jiangxin.catalog.entity.StandardKind;
import org.jiangxin.catalog.entity.StandardStatus;

/**
 * A skill standard without its points.
 *
 * @param organizationId whose post standard it is, null for the platform's
 */
public record StandardView(
        long id,
        String publicId,
        String code,
        String title,
        StandardKind kind,
        String occupationCode,
        String occupationTitle,
        SkillGrade grade,
        String edition,
        String source,
        Long organizationId,
        StandardStatus status)
        implements Serializable {}
