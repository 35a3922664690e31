package org.jiangxin.catalog.entity;

/**
 * What identifies a standard.
 *
 * @param code as its publisher numbers it
 * @param edition of the standard, for example 2024年版
 * @param source who published it and where it was taken from
 */
public record StandardFacts(
        String code,
        String title,
        StandardKind kind,
        String occupationCode,
        SkillGrade grade,
        String edition,
        String source) {}
