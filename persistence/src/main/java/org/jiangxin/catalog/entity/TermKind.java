package org.jiangxin.catalog.entity;

/** Lists of the catalogue that are nothing but codes and titles: 职业大类, 培训对象, 项目类型. */
public enum TermKind {
    MAJOR_CLASS,
    TRAINEE_GROUP,
    PROJECT_TYPE
}
