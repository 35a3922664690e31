package org.jiangxin.course.entity;

/** The four things content review looks at: 内容, 意识形态, 版权, 质量 (R-322b). */
public enum ReviewAspect {
    CONTENT,
    IDEOLOGY,
    COPYRIGHT,
    QUALITY
}
