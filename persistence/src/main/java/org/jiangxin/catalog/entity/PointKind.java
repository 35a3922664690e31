package org.jiangxin.catalog.entity;

/** 技能要求 (practice) or 相关知识要求 (theory). */
public enum PointKind {
    SKILL,
    KNOWLEDGE
}
