package org.jiangxin.catalog.service;

import java.io.Serializable;
import org.jiangxin.catalog.entity.SkillGrade;
import org.jiangxin.catalog.entity.StandardKind;

/** What somebody enters for a new standard. */
public record NewStandard(
        String code,
        String title,
        StandardKind kind,
        String occupationCode,
        SkillGrade grade,
        String edition,
        String source)
        implements Serializable {}
